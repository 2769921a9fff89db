import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { frequencyOf, periodLabel, type Period } from '#app/kernel/time/period.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { entryAddress } from '../entry/address.ts'
import type { SheetLine } from './sheet.ts'

/**
 * What is there of a period, measure by measure, with what is missing first to see and what is odd beside it.
 */
export function PeriodLines({
  teamSlug,
  period,
  lines,
  enters,
}: {
  teamSlug: string
  period: Period
  lines: readonly SheetLine[]
  enters: boolean
}) {
  const entry = entryAddress(teamSlug, { [frequencyOf(period)]: period })
  return (
    <Table caption={`Measures of ${periodLabel(period)}`} captionHidden>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">{periodLabel(period)}</th>
          <th scope="col" className="num">
            Due by
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.slug}>
            <th scope="row" className="sm:min-w-48">
              <Link href={`/teams/${teamSlug}/measures/${line.slug}`}>{line.name}</Link>
            </th>
            <td className="sm:min-w-48">
              <WhatIsThere line={line} />
              {enters && line.presence !== 'in' && (
                <span className="mt-2 flex flex-wrap gap-2">
                  <ButtonLink href={entry} size="sm" look="plain">
                    Enter
                    <VisuallyHidden> {line.name}</VisuallyHidden>
                  </ButtonLink>
                  <ButtonLink
                    href={`/teams/${teamSlug}/periods/${period}/expected?measure=${line.slug}`}
                    size="sm"
                    look="quiet"
                  >
                    Not available yet
                    <VisuallyHidden>: {line.name}</VisuallyHidden>
                  </ButtonLink>
                </span>
              )}
            </td>
            <td className="num">
              {calendarDayLabel(line.dueOn)}
              {line.overdue && <span className="block text-sm font-semibold text-concern">Overdue</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function WhatIsThere({ line }: { line: SheetLine }) {
  const { presence, words, expected, odd, comment } = line
  return (
    <>
      {presence === 'later' ? (
        <span className="text-quiet">Requested from {calendarDayLabel(line.asksFrom)}</span>
      ) : words === null ? (
        <Chip tone="concern" icon="warning">
          Missing
        </Chip>
      ) : (
        <span className="tabular-nums">{words}</span>
      )}
      {expected && (
        <span className="block text-sm text-quiet">
          {presence === 'missing' ? 'Was expected' : 'Expected'} {calendarDayLabel(expected.on)}:{' '}
          {expected.why}
        </span>
      )}
      {odd.length > 0 && <span className="block text-sm text-concern">{odd.join(' · ')}</span>}
      {comment && <span className="block text-sm text-quiet">{comment}</span>}
    </>
  )
}
