import { bookmarkPost, writeBookmark } from '#app/network/bookmarks/commands.server.ts'
import { saveDraft } from '#app/network/drafts/commands.server.ts'
import { editPost, reply } from '#app/network/posts/commands.server.ts'
import { sendFile } from '#app/network/files/commands.server.ts'
import { acceptAnswer, startTopic } from '#app/network/topics/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { asking, valueOf } from './asking.ts'
import { wordOf } from './marked-records.ts'
import { PNG } from './sample-files.ts'

type Talker = { readonly id: string; readonly slug: string; readonly name: string; readonly personId: string }

const talker = ({ id, slug, name, personId }: Talker): PersonActor => ({
  ...{ kind: 'person', id: personId, name: 'Somebody', standings: [], coaches: [] },
  memberships: [{ teamId: id, teamSlug: slug, teamName: name, role: 'lead' }],
})

/**
 * In the space of the team: a question with its answer, which shows a picture, rewritten once, and a tip;
 * both about an idea that everybody can open.
 */
export async function talkAmongThemselves(db: Db, team: Talker): Promise<void> {
  const as = asking(db, talker(team))
  const about = { space: `team-${team.slug}`, idea: 'ten-cribs-a-week', body: 'As we said.' }
  const asked = { ...about, kind: 'question', title: 'Who has time on Friday?', tried: 'Nothing yet' }
  const { topic } = valueOf(await startTopic.ask(as, asked))
  const tip = { ...about, kind: 'tip', title: 'Ask at the second visit', setting: 'Two clinics' }
  valueOf(await startTopic.ask(as, tip))
  const file = new File([PNG], 'rota.png')
  const { id } = valueOf(await sendFile.ask(as, { file }))
  const { number } = valueOf(
    await reply.ask(as, { topic, body: `We have: ![The rota](/network/files/${id})` }),
  )
  valueOf(await acceptAnswer.ask(as, { topic, post: number }))
  const opening = await db.post.findFirstOrThrow({ where: { topicId: topic, number: 1 } })
  const rewritten = { post: opening.id, body: 'As we wrote.', title: 'Who has time on Monday?' }
  valueOf(await editPost.ask(as, rewritten))
  valueOf(await saveDraft.ask(as, { topic, body: 'Still thinking.' }))
  valueOf(await bookmarkPost.ask(as, { post: opening.id }))
  valueOf(await writeBookmark.ask(as, { post: opening.id, note: 'After the call' }))
}

/**
 * What somebody writes for themselves where everybody reads: a draft of a reply and the note of a bookmark,
 * with words from the place `from` on. Gives the words with their fields.
 */
export async function writeForThemselves(db: Db, team: Talker, from: number): Promise<Map<string, string>> {
  const as = asking(db, talker(team))
  const [body, note] = [wordOf(from), wordOf(from + 1)]
  const { id: topic } = await db.topic.findFirstOrThrow({
    where: { space: { areaSlug: 'safe-sleep' }, title: 'Who has tried cribs?' },
  })
  valueOf(await saveDraft.ask(as, { topic, body }))
  const { id: post } = await db.post.findFirstOrThrow({ where: { topicId: topic, number: 1 } })
  valueOf(await bookmarkPost.ask(as, { post }))
  valueOf(await writeBookmark.ask(as, { post, note }))
  return new Map([
    [body, 'own draft'],
    [note, 'own bookmark'],
  ])
}

/**
 * A topic that everybody can open leads to a test, a measure, a point of its chart, a driver and an aim that
 * another team, `of`, keeps.
 */
export async function talkInTheOpen(db: Db, team: Talker, of: string): Promise<void> {
  const as = asking(db, talker(team))
  const asked = { kind: 'question', title: 'Who has tried cribs?', tried: 'Nothing yet', body: 'We wonder.' }
  const about = { ...asked, space: 'safe-sleep', idea: 'ten-cribs-a-week' }
  const { topic: topicId } = valueOf(await startTopic.ask(as, about))
  const kept = await db.pdsaTest.findFirstOrThrow({ where: { teamId: of, sharing: 'team' } })
  const measure = await db.measure.findUniqueOrThrow({ where: { slug: 'own-of-ohio' } })
  const driver = await db.driverNode.findFirstOrThrow({
    where: { diagram: { teamId: of }, level: { in: ['primary', 'secondary'] } },
  })
  const aim = await db.aim.findFirstOrThrow({ where: { teamId: of, closedAt: null } })
  const linkedAt = new Date('2026-01-05T12:00:00Z')
  const chart = { measureId: measure.id, teamId: of }
  await db.topicLink.createMany({
    data: [
      { topicId, linkedAt, testId: kept.id },
      { topicId, linkedAt, ...chart },
      { topicId, linkedAt, ...chart, periodStart: new Date('2026-02-01') },
      { topicId, linkedAt, driverNodeId: driver.id },
      { topicId, linkedAt, aimId: aim.id },
    ],
  })
}
