import { renderToStaticMarkup } from 'react-dom/server'
import type { Granted } from '#app/platform/use-case.server.ts'
import { MOST_CARDS } from './card.ts'
import { cardTarget, type CardTarget } from './card-target.ts'
import { loadCards } from './load-cards.server.ts'
import { PostCard } from './PostCard.tsx'

/**
 * Where the stored HTML of a post has a link that stands alone and leads to something a card can show. The
 * renderer alone writes the class.
 */
const CARD =
  /<p class="card">\s*<a href="(\/[^"]*)" rel="ugc noopener nofollow">((?:(?!<\/p>)[\s\S])*)<\/a>\s*<\/p>/g

const targetsIn = (html: string): CardTarget[] =>
  [...html.matchAll(CARD)].flatMap(([, href]) => cardTarget(plain(href!)) ?? [])

/**
 * Posts with their cards as the asker may see them, whatever stands in how many posts: each kind is read
 * once.
 */
export async function withCardsFor<Post extends { readonly html: string }>(
  granted: Granted,
  posts: readonly Post[],
): Promise<Post[]> {
  const targets = posts.flatMap(({ html }) => (html.includes('class="card"') ? targetsIn(html) : []))
  if (targets.length === 0) return [...posts]
  const distinct = new Map(targets.map((target) => [JSON.stringify(target), target]))
  const drawn = [...distinct.values()].slice(0, MOST_CARDS)
  const cards = await loadCards(granted, drawn)
  const markup = new Map(
    drawn.map((target) => {
      const key = JSON.stringify(target)
      return [key, renderToStaticMarkup(<PostCard card={cards.get(key) ?? null} />)] as const
    }),
  )
  return posts.map((post) => ({
    ...post,
    html: post.html.replace(CARD, (whole, href: string) => {
      const target = cardTarget(plain(href))
      const card = target && markup.get(JSON.stringify(target))
      return card ?? whole
    }),
  }))
}

/** An address as the stored HTML spells it, in its own letters. */
const plain = (href: string): string => href.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
