import type { Element, ElementContent, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { cardTarget } from '../cards/card-target.ts'
import { fileAddress, linkTarget } from './link-target.ts'
import { piecesOf, type Piece } from './pieces.ts'

/** What a post's addresses and names are read by. */
export type PostContext = {
  /** Of the collaboratory, as the browser spells it: `https://coiin.example.org`. */
  readonly origin: string
  /** The paths of files that may be shown as pictures, whole: `/^\/network\/files\/[\w-]+$/`. */
  readonly files: RegExp
  /** Whom `@name` mentions, or null: then it stays text. Names are in small letters. */
  readonly mention: (name: string) => { readonly href: string; readonly label: string } | null
}

/** What is collected while a post is drawn. */
export type Drawing = {
  readonly context: PostContext
  readonly mentions: Set<string>
  readonly links: Set<string>
  /** The levels of the headings that the next one may stand under. */
  readonly outline: number[]
}

type Place = { readonly inLink: boolean; readonly inCode: boolean; readonly inQuote: boolean }

/** More names than anybody mentions by hand are text: each would be looked up, and each be sent a notice. */
const MOST_MENTIONS = 50
const REL = ['ugc', 'noopener', 'nofollow']
const TOP: Place = { inLink: false, inCode: false, inQuote: false }

/**
 * The elements of a post as they are shown: with links that lead where they may, mentions, headings from h3
 * on, tables that scroll.
 */
export function postElements(
  nodes: readonly (RootContent | ElementContent)[],
  drawing: Drawing,
  place = TOP,
): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text')
      return place.inLink || place.inCode ? [node] : textPieces(node.value, drawing, place)
    return node.type === 'element' ? shown(node, drawing, place) : []
  })
}

function shown(element: Element, drawing: Drawing, place: Place): ElementContent[] {
  const { tagName } = element
  const within = (more: Partial<Place> = {}) => postElements(element.children, drawing, { ...place, ...more })
  switch (tagName) {
    case 'a':
      return linked(String(element.properties.href ?? ''), within({ inLink: true }), drawing)
    case 'p':
      return [{ ...element, properties: cardLook(element, drawing, place), children: within() }]
    case 'img':
      return pictured(element, drawing, place)
    case 'code':
    case 'pre':
      return [{ ...element, properties: {}, children: within({ inCode: true }) }]
    case 'blockquote':
      return [{ ...element, children: within({ inQuote: true }) }]
    case 'input':
      return [taskMark(element.properties.checked === true)]
    case 'table':
      return [scrolling({ ...element, children: within() })]
    case 'td':
    case 'th':
      return [cell(element, within())]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ ...element, tagName: headingUnder(drawing.outline, Number(tagName[1])), children: within() }]
    default:
      return [{ ...element, children: within() }]
  }
}

/**
 * A paragraph of the post itself that is one link to a page of ours becomes a card for each reader; what it
 * shows is not stored.
 */
function cardLook({ children }: Element, { context }: Drawing, { inQuote }: Place): Element['properties'] {
  const [only, ...others] = children.filter((one) => one.type !== 'text' || one.value.trim() !== '')
  if (inQuote || others.length > 0 || only?.type !== 'element' || only.tagName !== 'a') return {}
  const target = linkTarget(String(only.properties.href ?? ''), context.origin)
  return target?.own != null && cardTarget(target.own) !== null ? { className: ['card'] } : {}
}

/** A link that may not lead where it wants to is its text. */
function linked(address: string, children: ElementContent[], { context, links }: Drawing): ElementContent[] {
  const target = linkTarget(address, context.origin)
  if (target === null) return children
  if (target.own !== null) links.add(target.own)
  return [link(target.href, children)]
}

const link = (href: string, children: ElementContent[], className?: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href, rel: REL, ...(className && { className: [className] }) },
  children,
})

/** Pictures of other sites would show them who reads a post, so they are links. */
function pictured({ properties }: Element, drawing: Drawing, { inLink }: Place): ElementContent[] {
  const address = String(properties.src ?? '')
  const alt = String(properties.alt ?? '').trim()
  const { origin, files } = drawing.context
  const src = fileAddress(address, origin, files)
  if (src !== null) {
    const image = { src, alt: alt || 'Image without a description', loading: 'lazy', decoding: 'async' }
    return [{ type: 'element', tagName: 'img', properties: image, children: [] }]
  }
  const words: ElementContent[] = [{ type: 'text', value: alt || address }]
  return inLink ? words : linked(address, words, drawing)
}

/** Text with its mentions and addresses of mail. */
const textPieces = (text: string, drawing: Drawing, place: Place): ElementContent[] =>
  piecesOf(text).flatMap((piece): ElementContent[] => {
    const words: ElementContent[] = [{ type: 'text', value: piece.text }]
    if (piece.kind === 'mail') return linked(`mailto:${piece.value}`, words, drawing)
    return piece.kind === 'mention' ? mentioned(piece, drawing, place) : words
  })

/** Who is named in a quote is shown, and not mentioned again. */
function mentioned(
  { text, value: name }: Piece,
  { context, mentions }: Drawing,
  { inQuote }: Place,
): ElementContent[] {
  if (!inQuote && mentions.size < MOST_MENTIONS) mentions.add(name)
  const target = inQuote || mentions.has(name) ? context.mention(name) : null
  return [target === null ? { type: 'text', value: text } : mentionElement(target)]
}

/** A name behind its @: a link, or text where it leads nowhere. */
export function mentionElement({ href, label }: { href: string | null; label: string }): ElementContent {
  const words: ElementContent = { type: 'text', value: `@${label}` }
  return href === null ? words : link(href, [words], 'mention')
}

const taskMark = (done: boolean): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['task-mark'], role: 'img', ariaLabel: done ? 'Done' : 'To do' },
  children: [{ type: 'text', value: done ? '☑' : '☐' }],
})

const scrolling = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  // The region takes the focus, so that the keyboard can scroll it.
  properties: { className: ['table-scroll'], role: 'region', ariaLabel: 'Table', tabIndex: 0 },
  children: [table],
})

/** An empty cell heads nothing. */
function cell(element: Element, children: ElementContent[]): Element {
  const { align } = element.properties
  const side = align === 'right' ? ['at-end'] : align === 'center' ? ['at-center'] : []
  const heads = element.tagName === 'th' && toString(element).trim() !== ''
  return {
    type: 'element',
    tagName: heads ? 'th' : 'td',
    properties: { ...(side.length > 0 && { className: side }), ...(heads && { scope: 'col' }) },
    children,
  }
}

/** The page has the first two levels, and no level is left out below them, whatever somebody wrote. */
function headingUnder(outline: number[], level: number): string {
  while (outline.length > 0 && outline.at(-1)! >= level) outline.pop()
  outline.push(level)
  return `h${Math.min(6, 2 + outline.length)}`
}
