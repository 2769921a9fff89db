import { z } from 'zod'
import { findActor } from '#app/accounts/api.server.ts'
import { done, failed } from '#app/kernel/result.ts'
import { addSearchNotice } from '#app/network/api.server.ts'
import { MOST_NEW_RESULTS } from '#app/network/notices/search-notice.ts'
import { violatedConstraint, type Db } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { can } from '#app/policy/can.ts'
import { askedOf } from '../ask.server.ts'
import { keepSearchForm } from '../forms.ts'
import { countOthers } from '../results/store.server.ts'
import {
  addSavedSearch,
  forgetRecent,
  removeSavedSearch,
  setChecked,
  setFollowed,
  takeFollowed,
  type FollowedSearch,
} from './store.server.ts'

/** Saves a search of the asker, follows it or not, deletes it, or forgets what they searched last. */
export const keepSearch = defineCommand({
  action: 'search.keep',
  form: keepSearchForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now, may }, _, input) => {
    if (actor.kind !== 'person')
      return failed({ field: '', message: 'Only a person has searches of their own.' })
    const saved = done({ output: null, events: [] })
    if (input.intent === 'forget') {
      await forgetRecent(db, actor.id)
      return saved
    }
    if (input.intent === 'save') {
      const read = await askedOf(db, actor, input.q)
      if (read === null || 'problems' in read)
        return failed({ field: '', message: 'Only a search that finds something can be saved.' })
      try {
        await addSavedSearch(db, actor.id, input.q, now)
      } catch (error) {
        if (violatedConstraint(error) !== 'saved_search_most') throw error
        return failed({ field: '', message: 'You can have 20 saved searches. Delete one first.' })
      }
      return saved
    }
    if (input.intent === 'remove') {
      await removeSavedSearch(db, actor.id, input.search)
      return saved
    }
    if (input.intent === 'follow' && !may('notice.read', null))
      return failed({ field: '', message: 'Notices are for the people of the learning network.' })
    const followed = await setFollowed(db, actor.id, input.search, input.intent === 'follow' ? now : null)
    return followed ? saved : failed({ field: '', message: 'This saved search is not there any more.' })
  },
})

/** An entry is looked for so long after it was written: until then, its transaction may still be open. */
const LATER_MS = 600_000
const AT_ONCE = 100

/**
 * Looks what is new for followed searches, with what their people may read at this moment, and gives them
 * notices.
 */
export const checkFollowed = defineCommand({
  action: 'notice.send',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    const until = new Date(now.getTime() - LATER_MS)
    const taken = await takeFollowed(db, until, AT_ONCE)
    for (const search of taken) {
      const count = await countNew(db, search, until)
      if (count > 0) await addSearchNotice(db, { personId: search.personId, searchId: search.id, count }, now)
    }
    await setChecked(
      db,
      taken.map(({ id }) => id),
      until,
    )
    return done({ output: { checked: taken.length, more: taken.length === AT_ONCE }, events: [] })
  },
})

/** How many results of others a followed search has that were written since it was last looked at. */
async function countNew(
  db: Db,
  { personId, query, checkedAt }: FollowedSearch,
  before: Date,
): Promise<number> {
  const actor = await findActor(db, personId)
  if (actor === null || !can(actor, 'search.read', null).allowed || !can(actor, 'notice.read', null).allowed)
    return 0
  const read = await askedOf(db, actor, query)
  if (read === null || 'problems' in read) return 0
  const { search } = read.asked
  const from = search.from !== null && search.from > checkedAt ? search.from : checkedAt
  const until = search.until !== null && search.until < before ? search.until : before
  return countOthers(db, { ...read.asked, search: { ...search, from, until } }, MOST_NEW_RESULTS)
}
