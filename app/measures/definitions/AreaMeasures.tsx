import { Table } from '#app/ui/content/Table.tsx'
import { DIRECTION_WORDS, FREQUENCY_WORDS, KIND_WORDS, LEVEL_WORDS } from './measure-words.ts'
import type { Measure } from '../team-measure.ts'

/** The measures of one area with what is counted; retired ones say why they can no longer be picked. */
export function AreaMeasures({ measures, caption }: { measures: readonly Measure[]; caption: string }) {
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Counted</th>
          <th scope="col">Out of</th>
          <th scope="col">Better</th>
          <th scope="col">When and where</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure.slug}>
            <th scope="row" className="min-w-40">
              {measure.name}
              <span className="block font-normal text-quiet">{KIND_WORDS[measure.kind]}</span>
              {measure.retired && (
                <span className="mt-1 block font-normal">Kept for its history. {measure.retired.reason}</span>
              )}
            </th>
            <td className="min-w-44">{measure.numeratorText}</td>
            <td className="min-w-44">{measure.denominatorText ?? 'A single number'}</td>
            <td>{DIRECTION_WORDS[measure.direction]}</td>
            <td>
              {FREQUENCY_WORDS[measure.frequency]}
              <span className="block text-quiet">{LEVEL_WORDS[measure.level]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
