import { stableId } from '#prisma/seed/demo/stable-id.ts'
import { page, type WalkedPage } from './walked-page.ts'

const cribTip = `/network/topics/${stableId('topic', 'safe-sleep', 'second-person')}`
const nightQuestion = `/network/topics/${stableId('topic', 'team-ohio', 'night-nurse')}`

/** The learning network. */
export const NETWORK_PAGES: readonly WalkedPage[] = [
  page('network', '/network', 'participant'),
  page('network', '/network', 'state-lead'),
  page('network/search', '/network/search', 'participant'),
  page('network/search', '/network/search?words=safe+sleep&space=commons', 'coach'),
  page('network/:space', '/network/safe-sleep', 'participant'),
  page('network/:space', '/network/announcements', 'national-staff'),
  page('network/:space', '/network/team-ohio', 'participant', 404),
  page('network/topics/:topic', cribTip, 'participant'),
  page('network/topics/:topic', cribTip, 'data-manager'),
  page('network/topics/:topic', nightQuestion, 'participant', 404),
  page('network/:space/new', '/network/safe-sleep/new', 'state-lead'),
  page('network/:space/new', '/network/safe-sleep/new?kind=question', 'state-lead'),
  page('network/:space/new', '/network/announcements/new', 'state-lead', 403),
  page('notices', '/notices', 'participant'),
  page('unsubscribe/:token', '/unsubscribe/made-up', null, 404),
  page('account/notices', '/account/notices', 'state-lead'),
]

export const NETWORK_ELSEWHERE: Readonly<Record<string, string>> = {
  'network/similar': 'answers a script, not a person: network-search.test.ts',
  'network/names': 'answers a script, not a person: mentions.test.ts',
  'network/files': 'answers a script, not a person: post-files.test.ts',
  'network/files/:file': 'gives a file: post-files.test.ts',
  'network/preview': 'answers a script, not a person: writing.spec.ts',
  'network/:space/new/preview': 'takes a form only: network.spec.ts',
  'network/topics/:topic/preview': 'takes a form only: network.spec.ts',
  'network/posts/:post/edit/preview': 'takes a form only: network.spec.ts',
  'notices/read': 'takes a form only: notices.spec.ts',
  'notices/kinds/:kind/way': 'takes a form only: notices.spec.ts',
  'network/topics/:topic/move': 'is about a topic of its own: network.spec.ts',
  'network/topics/:topic/answer': 'takes a form only: network.spec.ts',
  'network/topics/:topic/reopening': 'takes a form only: network.spec.ts',
  'network/topics/:topic/moderation': 'takes a form only: network.spec.ts',
  'network/topics/:topic/level': 'takes a form only: network.spec.ts',
  'network/topics/:topic/read': 'takes a form only: network.spec.ts',
  'network/posts/:post/edit': 'is about a post of its own: network.spec.ts',
  'network/posts/:post/history': 'is about a post of its own: network.spec.ts',
  'network/posts/:post/withdrawal': 'is about a post of its own: network.spec.ts',
  'network/posts/:post/reaction': 'takes a form only: network.spec.ts',
}
