import { beforeEach, expect, test } from 'vitest'
import { readLog } from '#app/network/moderation/queries.server.ts'
import { editPost, reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { changeWord, unwatchWord, watchWord } from '#app/network/watched-words/commands.server.ts'
import { readWatched } from '#app/network/watched-words/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const question = {
  ...{ space: 'commons', kind: 'question', title: 'How do you reach families who deliver at home?' },
  ...{ tried: 'Flyers at the WIC office', body: 'We see few of them before the first visit.' },
}
let ana: PersonActor
let staff: PersonActor

beforeEach(async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
})

const as = (actor: PersonActor) => asking(database.db, actor)
const watch = (phrase: string, handling: 'warn' | 'block') =>
  watchWord.ask(as(staff), { phrase, handling, reason: 'Say who the program serves.' })

test('staff alone watch words, each once whatever its case, and stop watching them', async () => {
  expect((await watchWord.ask(as(ana), { phrase: 'x-word', handling: 'warn', reason: 'So' })).kind).toBe(
    'refused',
  )
  expect((await readWatched.ask(as(ana), {})).kind).toBe('refused')
  const { id } = valueOf(await watch('Crack baby', 'block'))
  expect(problemsOf(await watch('CRACK  bäby', 'warn'))).toEqual(['This is watched already.'])
  expect(problemsOf(await watch('?!', 'warn'))).toEqual(['Enter a word or a phrase.'])
  valueOf(await unwatchWord.ask(as(staff), { word: id }))
  expect(await unwatchWord.ask(as(staff), { word: id })).toEqual({ kind: 'absent' })
  valueOf(await watch('crack baby', 'warn'))
  const steps = valueOf(await readLog.ask(as(staff), {})).entries.map(({ step }) => step)
  expect(steps).toEqual(['word-add', 'word-remove', 'word-add'])
})

test('a blocked word is stopped in topics, replies and edits; what is posted already is not asked about', async () => {
  const topic = valueOf(await startTopic.ask(as(ana), { ...question, body: 'The crack baby study' })).topic
  const post = valueOf(await readTopic.ask(as(ana), { topic })).posts[0]!.id
  valueOf(await watch('crack baby', 'block'))
  const stopped = ['This cannot be saved with the marked words. Change it as shown.']
  const title = 'What became of the CRACK-BABY study?'
  expect(problemsOf(await startTopic.ask(as(ana), { ...question, title }))).toEqual(stopped)
  const answer = await reply.ask(as(ana), { topic, body: 'Every crack baby. We saw.' })
  expect(answer).toMatchObject({
    problems: [
      {
        field: 'body',
        passages: [{ sentence: 'Every crack baby.', from: 6, to: 16, reason: 'Say who the program serves.' }],
      },
    ],
  })
  expect(problemsOf(await editPost.ask(as(ana), { post, body: 'No crack baby' }))).toEqual(stopped)
  valueOf(
    await editPost.ask(as(ana), {
      post,
      title: 'What became of that study of 1985?',
      body: 'The crack baby study',
    }),
  )
})

test('a word that is asked about passes once its writer confirms it, together with what could identify', async () => {
  const topic = valueOf(await startTopic.ask(as(ana), question)).topic
  valueOf(await watch('frequent flyer', 'warn'))
  const body = 'A frequent flyer came. Call 614-555-0134.'
  const asked = await reply.ask(as(ana), { topic, body })
  if (asked.kind !== 'problems') throw new Error('It was not asked about')
  const [problem] = asked.problems
  expect(problem?.passages?.map(({ sentence }) => sentence)).toEqual([
    'Call 614-555-0134.',
    'A frequent flyer came.',
  ])
  const confirmed = [problem!.confirm!.value]
  expect((await reply.ask(as(ana), { topic, body: `${body} A frequent flyer again.`, confirmed })).kind).toBe(
    'problems',
  )
  valueOf(await reply.ask(as(ana), { topic, body, confirmed }))
  const alone = await reply.ask(as(ana), { topic, body: 'A frequent flyer.' })
  expect(problemsOf(alone)).toEqual([
    'Staff ask about the marked words. Change them, or confirm that they stand as you mean them.',
  ])
})

test('staff change a watched word, which holds from then on; two who change it at once are asked', async () => {
  const { id: word } = valueOf(await watch('frequent flyer', 'warn'))
  valueOf(await watch('crack baby', 'block'))
  const topic = valueOf(await startTopic.ask(as(ana), question)).topic
  const was = JSON.stringify({
    ...{ phrase: 'frequent flyer', handling: 'warn', reason: 'Say who the program serves.' },
  })
  const change = (fields: object) =>
    changeWord.ask(as(staff), {
      ...{ word, was, phrase: 'frequent flyer', handling: 'warn', reason: 'Say who the program serves.' },
      ...fields,
    })
  expect(
    (await changeWord.ask(as(ana), { word, phrase: 'x-word', handling: 'warn', reason: 'So' })).kind,
  ).toBe('refused')
  expect(problemsOf(await change({ phrase: 'CRACK baby' }))).toEqual(['This is watched already.'])
  valueOf(await change({ phrase: 'repeat customer', handling: 'block' }))
  valueOf(await reply.ask(as(ana), { topic, body: 'A frequent flyer came.' }))
  expect((await reply.ask(as(ana), { topic, body: 'A Repeat Customer came.' })).kind).toBe('problems')
  expect(problemsOf(await change({ phrase: 'loyal customer' }))).toHaveLength(1)
  const { changed } = valueOf(await readWatched.ask(as(staff), { word }))
  expect(changed).toMatchObject({ phrase: 'repeat customer', handling: 'block' })
  expect(valueOf(await readLog.ask(as(staff), {})).entries[0]).toMatchObject({ step: 'word-change' })
})
