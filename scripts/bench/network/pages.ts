import type { Page } from '../pages.ts'
import { COMMON_WORD, RARE_WORD, type Filled } from './fill.ts'

/** Where the network is searched. */
export const SEARCH_PATH = '/search?q='

/** The pages that are measured in one network; `of` says in their names how large it is. */
export function networkPages(address: string, { topic }: Filled, of: string): Page[] {
  const page = (name: string, path: string, holds: RegExp, times: number): Page => ({
    ...{ name: `${name}, ${of}`, address: address + path, holds, times },
  })
  return [
    page('space', '/network/safe-sleep', /<h2[^>]*>Waiting for an answer/g, 1),
    page('topic, 20 replies', `/network/topics/${topic}`, /id="post-\d+"/g, 21),
    page('home, New for you', '/home', /<h2 id="new-for-you"/g, 1),
    page('search, common word', SEARCH_PATH + COMMON_WORD, /<h1[^>]*>Results for/g, 1),
    page('search, one hit', SEARCH_PATH + RARE_WORD, /<h1[^>]*>Results for/g, 1),
  ]
}
