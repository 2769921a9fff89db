import { createHash } from 'node:crypto'
import { periodLabel } from '#app/kernel/time/period.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { anchorOf, headingChoices } from './choices.ts'
import { readPaste, type PasteDone, type ParsedPaste } from './layout/read-paste.ts'
import { reportedValueWords } from '../cell/value-state-words.ts'
import { tooSmallForGroups } from '../../strata/split.ts'
import type { TeamSeries } from '../../team-measure.ts'
import { listClosedPeriods } from '../../periods/store.server.ts'
import { listTeamSeries } from '../../store.server.ts'
import { listPartsOf } from '../../strata/store.server.ts'
import type { Paste } from './store.server.ts'

/** What a paste would do to a team's values now. `mark` differs when anything of that differs. */
export type Assessment = {
  readonly series: readonly TeamSeries[]
  readonly parsed: ParsedPaste
  readonly mark: string
}

/** Reads what was pasted against what the team has at this moment. */
export async function assessPaste(
  db: Db,
  teamId: string,
  { text, anchor }: Pick<Paste, 'text' | 'anchor'>,
  headings: Paste['choices'],
  now: Date,
): Promise<Assessment> {
  const series = (await listTeamSeries(db, [teamId])).get(teamId) ?? []
  const choices = headingChoices(headings, series)
  const read = readPaste({
    ...{ text, anchor: anchorOf(anchor), series, choices, now },
    closedPeriods: await listClosedPeriods(db, teamId),
  })
  const parsed = read.ok ? await withinGroups(db, teamId, read) : read
  return { series, parsed, mark: markOf(parsed) }
}

function markOf(parsed: ParsedPaste): string {
  const marked = parsed.ok
    ? parsed.figures.map((one) => [
        one.measure.slug,
        one.period,
        one.kind,
        one.reported,
        one.before?.reported,
      ])
    : parsed.message
  return createHash('sha256').update(JSON.stringify(marked)).digest('base64url').slice(0, 16)
}

/** Refuses the totals that would be less than their groups come to: the database would not keep them. */
async function withinGroups(db: Db, teamId: string, parsed: PasteDone): Promise<PasteDone> {
  const changed = parsed.figures.filter((one) => one.kind === 'changed')
  const measures = [...new Map(changed.map(({ measure }) => [measure.id, measure])).values()]
  const totals = changed.map((one) => ({ ...one, measureSlug: one.measure.slug, shape: one.measure.shape }))
  const problems = tooSmallForGroups(totals, await listPartsOf(db, teamId, measures))
  const back = new Map([...problems].map(([place, message]) => [changed[place]!, message]))
  if (back.size === 0) return parsed
  return {
    ...parsed,
    figures: parsed.figures.filter((one) => !back.has(one)),
    refused: [
      ...parsed.refused,
      ...[...back].map(([{ measure, period, reported: said, row, column }, message]) => ({
        ...{ kind: 'refused' as const, measure, row, column, message },
        period: periodLabel(period),
        text: reportedValueWords(said, measure.shape),
      })),
    ],
  }
}
