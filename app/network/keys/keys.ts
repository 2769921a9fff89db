import { keyAlone } from '#app/ui/keys/single-keys.ts'

/** The shortcut of every page. */
export const SEARCH_KEY = ['/', 'Search'] as const

/** What single keys do in the learning network, in the order in which they are listed. */
export const KEYS = [
  ['j', 'Next topic or post'],
  ['k', 'Previous topic or post'],
  ['Enter', 'Open the topic'],
  ['n', 'Next unread topic'],
  ['r', 'Reply to the topic or post'],
  ['f', 'Follow the topic, or stop following it'],
  ['m', 'Mute the topic, or unmute it'],
  SEARCH_KEY,
  ['?', 'Show these keys'],
] as const

/** Enter is the browser's own, and the search has a script of its own. */
const ELSEWHERE = ['Enter', '/'] as const

/** The keys that the script of the network acts on. */
export type ActingKey = Exclude<(typeof KEYS)[number][0], (typeof ELSEWHERE)[number]>

export const isActingKey = (key: string): key is ActingKey =>
  !ELSEWHERE.some((one) => one === key) && KEYS.some(([one]) => one === key)

/** The key of ours that was pressed by itself; null where it is none of ours, or means something else. */
export function keyPressed(event: Parameters<typeof keyAlone>[0]): ActingKey | null {
  const key = keyAlone(event)
  return key !== null && isActingKey(key) ? key : null
}
