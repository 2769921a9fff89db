import { expect, test } from 'vitest'
import { newForYou, type Candidate } from './new-for-you.ts'

const NOW = new Date('2026-03-15T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const topic = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  ...{ id, kind: 'tip', title: `Topic ${id}`, startedAt: daysAgo(1), lastPostAt: daysAgo(1), replies: 0 },
  ...{
    solved: false,
    pinned: false,
    locked: false,
    archived: false,
    author: null,
    authorLabel: 'Texas team member',
  },
  ...{ space: { kind: 'area', area: 'safe-sleep', team: null }, unreadFrom: null, unread: 0 },
  ...{
    level: 'normal',
    mine: false,
    inOwnArea: false,
    takesPart: false,
    ideaTested: false,
    fromRegion: false,
    followed: null,
  },
  ...given,
})
const ranked = (...candidates: Candidate[]) =>
  newForYou(candidates, NOW, 12).map(({ id, reason }) => `${id}: ${reason}`)

test('what is nearest to the reader comes first, however old, each with its reason', () => {
  const team = { id: 'o', slug: 'ohio', name: 'Ohio', closed: false }
  expect(
    ranked(
      topic('fresh', { lastPostAt: NOW }),
      topic('part', { takesPart: true }),
      topic('region', { fromRegion: true }),
      topic('silent', { kind: 'question', startedAt: daysAgo(5), lastPostAt: daysAgo(5) }),
      topic('area', { inOwnArea: true }),
      topic('idea', { ideaTested: true }),
      topic('news', { kind: 'announcement', space: { kind: 'announcements', area: null, team: null } }),
      topic('team', { space: { kind: 'team', area: null, team } }),
      topic('space', { followed: 'space', lastPostAt: daysAgo(40) }),
      topic('follow', { level: 'follow', lastPostAt: daysAgo(60) }),
      topic('mine', { mine: true, kind: 'question', replies: 1, lastPostAt: daysAgo(80) }),
    ),
  ).toEqual([
    'mine: Your question',
    'follow: You follow it',
    'space: In a space you follow',
    'team: In the Ohio team space',
    'news: From national staff',
    'idea: About an idea your team tests',
    'area: In your area Safe sleep',
    'silent: Unanswered for 5 days',
    'region: From a state in your region',
    'part: In Safe sleep, where you follow a topic',
    'fresh: New this week',
  ])
})

test('the two weightiest reasons are said, and all of them count', () => {
  const near = { inOwnArea: true, fromRegion: true }
  const asked = { kind: 'question', startedAt: daysAgo(9), lastPostAt: daysAgo(9) } as const
  expect(ranked(topic('idea', { ideaTested: true }), topic('all', { ...near, ...asked }))).toEqual([
    'all: In your area Safe sleep · unanswered for 9 days',
    'idea: About an idea your team tests',
  ])
})

test('following a topic is one reason, not two', () => {
  expect(ranked(topic('a', { level: 'follow', takesPart: true }))).toEqual(['a: You follow it'])
})

test('among topics that are equally near, the last written to comes first', () => {
  expect(
    ranked(
      topic('b', { lastPostAt: daysAgo(20), startedAt: daysAgo(20) }),
      topic('a', { lastPostAt: daysAgo(20), startedAt: daysAgo(20) }),
      topic('c', { lastPostAt: daysAgo(2), startedAt: daysAgo(30), unread: 2, unreadFrom: 3 }),
    ),
  ).toEqual(['c: Has replies since you read it', 'a: Not read yet', 'b: Not read yet'])
})

test('a question with a reply, an answer or a lock does not count as unanswered', () => {
  const old = { kind: 'question', startedAt: daysAgo(6), lastPostAt: daysAgo(6) } as const
  expect(
    ranked(
      topic('a', { ...old, replies: 1 }),
      topic('b', { ...old, solved: true, replies: 1 }),
      topic('c', { ...old, locked: true }),
      topic('d', { kind: 'question', startedAt: daysAgo(2), lastPostAt: daysAgo(6) }),
    ),
  ).toEqual(['a: New this week', 'b: New this week', 'c: New this week', 'd: New this week'])
})

test('no more are shown than fit, and nothing of how they were weighed', () => {
  const many = Array.from({ length: 12 }, (_, at) => topic(`t${at}`, { inOwnArea: true }))
  const shown = newForYou(many, NOW, 5)
  expect(shown).toHaveLength(5)
  expect(shown[0]).not.toHaveProperty('inOwnArea')
})
