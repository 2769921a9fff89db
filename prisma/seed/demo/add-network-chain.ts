import { addDays, dayAt, startOfDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { insertRows, type Row } from '../insert-rows.ts'
import type { TopicStory } from './network/topic-story.ts'
import { NATIONAL_STAFF } from './people.ts'
import type { Setting } from './rows.ts'
import { stableId } from './stable-id.ts'

const TABLES = ['practice_note', 'topic_routing', 'topic_outcome', 'post_test'] as const
type ChainRows = Readonly<Record<(typeof TABLES)[number], Row[]>>

export const emptyChain = (): ChainRows => ({
  ...{ practice_note: [], topic_routing: [], topic_outcome: [], post_test: [] },
})

/** After the topics and their accepted answers, which these refer to. */
export async function insertChain(db: Db, rows: ChainRows): Promise<void> {
  for (const table of TABLES) await insertRows(db, table, rows[table])
}

const AFTERNOON = 16 * 3_600_000

/**
 * What came of a topic: a note on the page of its idea, states that were asked, what its asker did, and tests
 * that tried it.
 */
export function addChain(setting: Setting, id: string, topic: TopicStory, rows: ChainRows): void {
  const first = addDays(dayAt(setting.now), -topic.ago)
  const at = (after: number) => new Date(startOfDay(addDays(first, after)).getTime() + AFTERNOON)
  const post = (number: number) => stableId(id, 'post', String(number))
  const { note, putTo = [], outcome, triedIn = [] } = topic
  if (note && topic.idea) {
    const decided = note.onPage
      ? { outcome: 'accepted', decided_at: at(note.after + 1), decided_by: NATIONAL_STAFF.id }
      : { outcome: null, decided_at: null, decided_by: null }
    rows.practice_note.push({
      ...{ id: stableId(id, 'note'), idea_slug: topic.idea, post_id: post(note.post) },
      ...{ proposed_at: at(note.after), proposed_by: null, reason: null, ...decided },
    })
  }
  for (const [code, after] of putTo)
    rows.topic_routing.push({
      ...{ topic_id: id, team_id: stableId('team', code), asked_at: at(after), asked_by: null },
      reminded_at: null,
    })
  if (outcome)
    rows.topic_outcome.push({
      ...{ topic_id: id, asked_at: at(outcome.after - 1), answer: outcome.answer, words: outcome.words },
      ...{
        test_id: outcome.test ? stableId('test', ...outcome.test) : null,
        answered_at: at(outcome.after),
        answered_by: null,
      },
    })
  for (const [number, code, key, after] of triedIn)
    rows.post_test.push({
      ...{ post_id: post(number), test_id: stableId('test', code, key), linked_at: at(after) },
      linked_by: null,
    })
}
