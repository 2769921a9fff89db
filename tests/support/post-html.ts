import type { PostContext } from '#app/network/markdown/post-elements.server.ts'

/** A collaboratory in which some have chosen hostile names. */
export const HOSTILE_CONTEXT: PostContext = {
  origin: 'https://coiin.example.org',
  files: /^\/network\/files\/\d+$/,
  mention: (name) => NAMES[name] ?? null,
}

const NAMES: Record<string, { href: string; label: string }> = {
  ohio: { href: '/teams/ohio', label: 'Ohio' },
  'safe-sleep-leads': { href: '/network/groups/safe-sleep-leads', label: 'Safe sleep leads' },
  hostile: { href: '/people/1"onclick="window.xss()', label: '"><img src=x onerror=window.xss()>' },
  scheme: { href: 'javascript:window.xss()', label: 'a' },
  clobber: { href: '/people/2', label: '</a><form id=getElementById><input name=body>' },
}

/** Element by element: the attributes that a post may have, and what they may say. */
const ALLOWED: Record<string, Record<string, RegExp>> = {
  a: {
    href: /^(?:https?:\/\/[^@\s]+|mailto:[^?\s]+@[^?\s]+|\/(?![/\\]).*)$/,
    rel: /^ugc noopener nofollow$/,
    class: /^mention$/,
  },
  div: { class: /^table-scroll$/, role: /^region$/, 'aria-label': /^Table$/, tabindex: /^0$/ },
  img: { src: /^\/network\/files\/\d+$/, alt: /[^]/, loading: /^lazy$/, decoding: /^async$/ },
  p: { class: /^card$/ },
  ol: { start: /^\d+$/ },
  span: { class: /^task-mark$/, role: /^img$/, 'aria-label': /^(?:Done|To do)$/ },
  td: { class: /^at-(?:center|end)$/ },
  th: { class: /^at-(?:center|end)$/, scope: /^col$/ },
  ul: { class: /^contains-task-list$/ },
  ...Object.fromEntries(
    'blockquote br code del em h3 h4 h5 h6 hr li pre strong table tbody thead tr'
      .split(' ')
      .map((name) => [name, {}]),
  ),
}

type Parsed = {
  querySelectorAll(all: '*'): Iterable<{
    readonly localName: string
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  }>
}

/** Elements and attributes under `root` that no post may have; for any DOM. */
export const misplacedIn = (root: Parsed): string[] =>
  [...root.querySelectorAll('*')].flatMap(({ localName, attributes }) => {
    const allowed = ALLOWED[localName]
    if (allowed === undefined) return [`<${localName}>`]
    return [...attributes]
      .filter(({ name, value }) => !allowed[name]?.test(value))
      .map(({ name, value }) => `<${localName} ${name}="${value}">`)
  })
