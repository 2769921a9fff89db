import { addDuration } from '#app/kernel/time/add-duration.ts'
import { periodLabel, periodOf, type Period } from '#app/kernel/time/period.ts'
import { month } from '#app/kernel/time/month.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { cellKey } from '../cell/cell-text.ts'
import type { Change } from '../validation/changes.ts'
import { finishesPeriods } from '../validation/finished.ts'
import { readBlock } from './layout/block.ts'
import { listed } from '../../import/parse/cells/words.ts'
import { holdingGroups } from '../../strata/store.server.ts'
import { unlessClosed } from '../../periods/closed-problem.server.ts'
import { writeValues } from '../../values/store.server.ts'
import { queueForTeam } from '../store.server.ts'
import { assessPaste } from './assess.server.ts'
import { applyPasteForm, newPasteForm, undoPasteForm } from './forms.ts'
import {
  addPaste,
  dropPastesBefore,
  findPaste,
  listTouchedSince,
  markPasteApplied,
  markPasteUndone,
  restoreBefore,
  writtenValue,
} from './store.server.ts'

/**
 * Stores what was pasted for a preview, and no value. What cannot be read at all is refused and not stored.
 */
export const pasteBlock = defineCommand({
  action: 'values.enter',
  form: newPasteForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }, { text, anchor }) => {
    const { db, now } = granted
    const block = readBlock(text)
    if (!block.ok) return failed({ field: 'text', message: block.message })
    const { parsed } = await assessPaste(db, team.id, { text, anchor: anchor ?? null }, [], now)
    if (!parsed.ok) return failed({ field: 'text', message: parsed.message })
    await dropPastesBefore(db, addDuration(now, { days: -1 }))
    const paste = { teamId: team.id, text, anchor: anchor ?? null, ...granted.signature }
    return done({ output: { team: team.slug, paste: await addPaste(db, paste) }, events: [] })
  },
})

/** The `load` of use cases about one paste of a team. */
export async function loadPaste(context: Context, input: { readonly team: string; readonly paste: string }) {
  const loaded = await loadTeam(context, input.team)
  const paste = loaded && (await findPaste(context.db, loaded.team.id, input.paste))
  return loaded && paste && { ...loaded, paste }
}

const BELOW_GROUPS =
  'Nothing was saved: one of these figures is also given by groups of people, and would be less than its groups. Correct the groups first.'
const SPLIT_SINCE =
  'Nothing was taken back, because one of these figures was split by groups of people since. Correct the figures one by one instead.'

const NOTHING_NEW = 'There is nothing new in it to save.'

const MOVED =
  'Figures were saved in the meantime, so this would no longer do what you looked at. Nothing was stored: look at it again and apply.'

/**
 * Applies a paste that was looked at, in one go: all figures that can be read are saved, or, when anything
 * moved since, none.
 */
export const applyPaste = defineCommand({
  action: 'values.enter',
  form: applyPasteForm,
  load: loadPaste,
  run: async (granted, { team, paste }, { headings, seen, sure }) => {
    const { db, now, requestId } = granted
    await queueForTeam(db, team.id)
    if (paste.applied)
      return failed({ field: '', message: 'This was applied already: the page shows what it did.' })
    const { series, parsed, mark } = await assessPaste(db, team.id, paste, headings, now)
    if (!parsed.ok) return failed({ field: '', message: parsed.message })
    if (mark !== seen) return failed({ field: '', message: MOVED })
    const answered = new Set(sure)
    const moving = parsed.figures.filter(
      (one) => one.kind !== 'same' && (!one.question || answered.has(cellKey(one.measure.slug, one.period))),
    )
    if (moving.length === 0) {
      const asked = parsed.figures.some((one) => one.question)
      const message = asked ? 'Tick the figures that are right: the others are left out.' : NOTHING_NEW
      return failed({ field: '', message })
    }
    const entries = moving.map((one) => ({ ...one, comment: null }))
    const held = await holdingGroups(db, () =>
      writeValues(db, { teamId: team.id, ...granted.signature, origin: 'typed' }, entries),
    )
    if (!held) return failed({ field: '', message: BELOW_GROUPS })
    const written = moving.map((one) => writtenValue(one.measure, one.period, one.before === null))
    const first = await markPasteApplied(db, paste.id, { ...granted.signature, choices: headings, written })
    if (!first) return failed({ field: '', message: 'Somebody else has just applied this.' })
    const events = moving.map(({ measure, period: at, reported: after, provisional, before }) => ({
      teamId: team.id,
      subject: { kind: 'measure', id: measure.slug },
      data: {
        measure: { slug: measure.slug, name: measure.name, shape: measure.shape },
        period: at,
        before: before && { reported: before.reported, provisional: before.provisional },
        after: { reported: after, provisional },
      } satisfies Change,
    }))
    const finished = finishesPeriods(series, moving, now)
    return done({ output: { team: team.slug, paste: paste.id, savedBy: requestId, finished }, events })
  },
})

/**
 * Takes an applied paste back: the earlier values are current again. Refused when somebody changed any of it
 * since.
 */
export const undoPaste = defineCommand({
  action: 'values.enter',
  form: undoPasteForm,
  load: loadPaste,
  run: (granted, { team, paste }) =>
    unlessClosed(async () => {
      const { db } = granted
      await queueForTeam(db, team.id)
      const { applied } = paste
      if (applied === null)
        return failed({ field: '', message: 'This was never applied, so there is nothing to take back.' })
      const where = { teamId: team.id, appliedAt: applied.at, written: applied.written }
      if (paste.undone) return failed({ field: '', message: 'This was taken back already.' })
      const touched = await listTouchedSince(db, where)
      if (touched.length > 0) {
        const names = touched.map(
          ({ measure, start, by, at }) =>
            `${measure}, ${periodLabel(monthAsPeriod(start))}${by ? ` (by ${by}${at ? ` on ${dayLabel(at)}` : ''})` : ''}`,
        )
        return failed({
          field: '',
          message: `Nothing was taken back, because this was changed since: ${listed(names, 5)}. Correct the figures one by one instead.`,
        })
      }
      const held = await holdingGroups(db, () => restoreBefore(db, where, granted.signature))
      if (!held) return failed({ field: '', message: SPLIT_SINCE })
      if (!(await markPasteUndone(db, paste.id, granted.signature)))
        return failed({ field: '', message: 'This was taken back already.' })
      const event = {
        teamId: team.id,
        subject: { kind: 'paste', id: paste.id },
        data: { undone: applied.written.length },
      }
      return done({ output: { team: team.slug, paste: paste.id }, events: [event] })
    }),
})

const monthAsPeriod = (start: string): Period => periodOf('month', month(start))
