import type { Db } from '#app/platform/database/db.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { checkComments } from './validation/comments.server.ts'
import type { z } from 'zod'
import type { Change } from './validation/changes.ts'
import { validateCells, type AcceptedCell, type Validation, type RefusedCell } from './validation/validate.ts'
import { withinGroups } from './validation/within-groups.ts'
import { finishesPeriods } from './validation/finished.ts'
import { listClosedPeriods } from '../periods/store.server.ts'
import { listTeamSeries } from '../store.server.ts'
import { writeValues } from '../values/store.server.ts'
import { listPartsOf } from '../strata/store.server.ts'
import { cellKey } from './cell/cell-text.ts'
import { dropDrafts } from './drafts/store.server.ts'
import type { entryForm } from './forms.ts'
import { listRecorders, queueForTeam } from './store.server.ts'

/**
 * Saves the cells that can be saved in one statement and gives the others back with the reason. An untouched
 * cell is nothing; one that says what is saved already counts as unchanged.
 */
export async function enterCells(
  granted: Granted,
  { team }: { readonly team: { readonly id: string } },
  input: z.output<typeof entryForm>,
) {
  const { db, now, signature, requestId } = granted
  const { cells } = input
  await queueForTeam(db, team.id)
  const series = (await listTeamSeries(db, [team.id])).get(team.id) ?? []
  const validated = validateCells(cells, series, now, await listClosedPeriods(db, team.id))
  const fitting = withinGroups(validated, await listPartsOf(db, team.id, measuresOf(validated)))
  const { accepted, refused } = await checkComments(granted, fitting, input)
  const written = await writeValues(db, { teamId: team.id, ...signature, origin: 'typed' }, accepted)
  const changes = accepted.filter((_, place) => written[place] !== 'unchanged').map(changeOf)
  const events = changes.map((change) => ({
    teamId: team.id,
    subject: { kind: 'measure', id: change.measure.slug },
    data: change,
  }))
  if (signature.by !== null) {
    const waiting = new Set(refused.map(({ typed }) => cellKey(typed.measure, typed.period)))
    const settled = cells.filter((one) => !waiting.has(cellKey(one.measure, one.period)))
    await dropDrafts(db, { teamId: team.id, personId: signature.by }, settled)
  }
  return {
    events,
    changes,
    unchanged: accepted.length - changes.length,
    refused: await withRecorders(db, team.id, refused),
    /**
     * Comments to show on the chart as well: the caller, who knows charts, writes them there in the same
     * transaction.
     */
    notes: accepted.flatMap(({ measure, period, comment, onChart }) =>
      comment !== null && onChart ? [{ measure, period, text: comment }] : [],
    ),
    finished: finishesPeriods(series, accepted, now),
    savedBy: requestId,
  }
}

/** Adds to cells that somebody else saved meanwhile who it was and when. */
async function withRecorders(db: Db, teamId: string, refused: readonly RefusedCell[]) {
  const overtaken = refused.filter((cell) => cell.theirs !== null)
  const asked = overtaken.map(({ typed, theirs }) => ({ measureSlug: typed.measure, period: theirs!.period }))
  const recorders = asked.length > 0 ? await listRecorders(db, teamId, asked) : []
  return refused.map(({ theirs, ...cell }) => {
    if (theirs === null) return { ...cell, theirs }
    const recorder = recorders[overtaken.findIndex((one) => one.theirs === theirs)]
    const { reported, provisional } = theirs
    return { ...cell, theirs: { reported, provisional, by: recorder?.by ?? null, at: recorder?.at ?? null } }
  })
}

function changeOf({ measure, period, reported, provisional, before }: AcceptedCell): Change {
  const { slug, name, shape } = measure
  return {
    measure: { slug, name, shape },
    period,
    before: before && { reported: before.reported, provisional: before.provisional },
    after: { reported, provisional },
  }
}

/** Only a figure that is there already can have groups. */
const measuresOf = ({ accepted }: Validation) => [
  ...new Map(accepted.filter(({ before }) => before).map(({ measure }) => [measure.id, measure])).values(),
]
