import { Form, useNavigation } from '@remix-run/react'
import { useRef, useState, type FormEvent } from 'react'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import { plottedValue, type ReportedValue } from '#app/kernel/reported-value.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import type { Unit } from '../catalog/measure.ts'
import { readCell } from '../entry/cell/cell.ts'
import { stampOf, textOf, type CellText } from '../entry/cell/cell-text.ts'
import { reportedValueWords } from '../entry/cell/value-state-words.ts'
import type { StratumFigure } from './split.ts'
import type { Stratification } from './stratification.ts'
import { unknownPart, withinTotal } from './within-total.ts'
import type { Measure, RecordedValue } from '../team-measure.ts'
import { readControls } from '../entry/cell/cell-controls.ts'
import { GroupRow } from './GroupRow.tsx'

export type Split = Stratification & { readonly figures: readonly StratumFigure[] }

export type StrataFormProps = {
  measure: Measure
  total: RecordedValue
  split: Split
  /** What came back, in the order of the groups; null on the first visit. */
  returned: readonly CellText[] | null
  problemsAt: (field: string) => readonly string[]
  /** `23.4%` */
  figure: (value: number, unit: Unit) => string
  as: string
}

/**
 * One period split by groups. The total stands above and is not typed here; what the groups leave of it
 * stands below, as they are typed.
 */
export function StrataForm(props: StrataFormProps) {
  const { measure, total, split, returned, figure } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const stored = split.strata.map(({ slug }) => split.figures.find((one) => one.stratum === slug) ?? null)
  const [typed, setTyped] = useState(() => stored.map((one, at) => returned?.[at] ?? textOf(one)))
  const read = (event: FormEvent<HTMLFormElement>) => {
    if (event.currentTarget.contains(event.target as Node) && body.current) {
      setTyped([...body.current.querySelectorAll('[data-group]')].map(readControls))
    }
  }
  const reportedValues = typed.map((text, at): ReportedValue | null => {
    const verdict = readCell(text, stampOf(stored[at]!), measure)
    if (verdict.kind === 'reported') return verdict.reported
    return verdict.kind === 'untouched' ? (stored[at]?.reported ?? null) : null
  })
  const given = reportedValues.filter((reported) => reported !== null)
  const problem = withinTotal(total.reported, given, measure.shape)
  const rest = unknownPart(total.reported, given)
  const busy = useNavigation().formMethod === 'POST'
  const single = measure.shape === 'single'
  const words = (reported: ReportedValue) => {
    const value = plottedValue(reported, measure.multiplier)
    return value === null ? '' : figure(value, measure.unit)
  }
  return (
    <Form method="post" noValidate onInput={read} className="space-y-4">
      <input type="hidden" name="period" value={total.period} />
      <input type="hidden" name="by" value={split.slug} />
      <div
        role="region"
        aria-labelledby="groups-caption"
        tabIndex={0}
        data-scroll
        className="relative overflow-x-auto"
      >
        <table className="table">
          <caption id="groups-caption">
            {measure.name} by {split.name.toLowerCase()}, {periodLongLabel(total.period)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" className="num">
                {single ? 'Figure' : 'Numerator'}
              </th>
              {!single && (
                <th scope="col" className="num">
                  Denominator
                </th>
              )}
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {split.strata.map((stratum, at) => (
              <GroupRow
                key={stratum.slug}
                stratum={stratum}
                at={at}
                single={single}
                was={stampOf(stored[at]!)}
                initial={returned?.[at] ?? textOf(stored[at]!)}
                words={reportedValues[at] ? words(reportedValues[at]) : ''}
                problems={props.problemsAt}
                whole={measure.shape === 'proportion'}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Group not known</th>
              <td colSpan={single ? 1 : 2} className="num whitespace-normal" aria-live="polite">
                {problem ??
                  (rest ? reportedValueWords(rest, measure.shape) : 'What the groups leave of the total')}
              </td>
              <td className="num">{problem === null && rest ? words(rest) : ''}</td>
              <td className="text-quiet">Follows from the others</td>
            </tr>
            <tr>
              <th scope="row">Everybody</th>
              <td colSpan={single ? 1 : 2} className="num">
                {reportedValueWords(total.reported, measure.shape)}
              </td>
              <td className="num">{words(total.reported)}</td>
              <td>{total.provisional ? 'Provisional' : 'Final'}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button disabled={busy}>Save {periodLongLabel(total.period)} by groups</Button>
        <p className="text-sm text-quiet">Saving as {props.as}.</p>
      </div>
    </Form>
  )
}
