import { done, failed } from '#app/kernel/result.ts'
import { takeTurns } from '#app/platform/database/edit.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { continueHref, isEmpty, sameDraft, textOf, withOlder, type DraftText } from './draft.ts'
import { draftParam, saveDraftForm } from './forms.ts'
import { loadPlace } from './load-place.server.ts'
import { findDraft, findOwnDraft, putDraft, removeDraft } from './store.server.ts'

const NOT_A_PERSON = { field: '', message: 'Only a person writes drafts.' }

/**
 * Saves what somebody is writing, for them alone. It writes no event: a draft is not yet anything that
 * happened. What another device saved that this one did not know of is kept beside the text that comes now.
 */
export const saveDraft = defineCommand({
  action: 'space.read',
  form: saveDraftForm,
  load: loadPlace,
  run: async ({ db, actor, now }, { place, key }, input) => {
    if (actor.kind !== 'person') return failed(NOT_A_PERSON)
    await takeTurns(db, `draft ${actor.id} ${JSON.stringify(key)}`)
    const stored = await findDraft(db, actor.id, key)
    const { title, tried, setting, idea, body, search, was = null, draft: known } = input
    const text: DraftText = { title, tried, setting, idea, body }
    const replyTo = 'topicId' in key ? (input.replyTo ?? null) : null
    const href = continueHref(place, { search, replyTo })
    const output = (version: number, beside: boolean) =>
      done({ output: { version, beside, href }, events: [] })

    const isNews = stored !== null && stored.version !== known && !sameDraft(stored, text)
    if (isEmpty(text)) {
      // Emptied on purpose it goes; what this window does not know of stays.
      if (stored === null || isNews) return output(stored?.version ?? 0, isNews)
      if (stored.older !== null) return output(stored.version, true)
      await removeDraft(db, actor.id, stored.id)
      return output(0, false)
    }
    if (stored !== null && sameDraft(stored, text) && stored.replyTo === replyTo)
      return output(stored.version, stored.older !== null)
    const older = isNews
      ? { text: withOlder(textOf(stored), stored.older?.text ?? null), at: stored.savedAt }
      : (stored?.older ?? null)
    const whose = { personId: actor.id, place: key, id: stored?.id ?? null }
    const version = await putDraft(db, whose, { ...text, search, was, replyTo, older }, now)
    return output(version, isNews)
  },
})

/** Throws a draft away, with what is kept beside it. */
export const discardDraft = defineCommand({
  action: 'reading.choose',
  form: draftParam,
  load: async ({ db, actor }, { id }) => {
    const own = actor.kind === 'person' ? await findOwnDraft(db, actor.id, id) : null
    return own && { subject: null, place: own.place }
  },
  run: async ({ db, actor }, { place }, { id }) => {
    if (actor.kind !== 'person') return failed(NOT_A_PERSON)
    await removeDraft(db, actor.id, id)
    return done({ output: { place }, events: [] })
  },
})
