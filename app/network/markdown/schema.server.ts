import type { Options } from 'rehype-sanitize'

/**
 * What the HTML of a post may hold; everything else is taken out, whoever wrote it. Replaces the sanitizer's
 * own lists wholly. No ids and names, which would stand for elements of the page; no classes but those that
 * the renderer sets.
 */
export const POST_SCHEMA: Options = {
  tagNames: [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'del',
      'div',
      'em',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'img',
      'li',
      'ol',
      'p',
    ],
    ...['pre', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: ['href', ['rel', 'ugc', 'noopener', 'nofollow'], ['className', 'mention']],
    div: [
      ['className', 'table-scroll'],
      ['role', 'region'],
      ['ariaLabel', 'Table'],
      ['tabIndex', 0],
    ],
    img: ['src', 'alt', ['loading', 'lazy'], ['decoding', 'async']],
    ol: ['start'],
    p: [['className', 'card']],
    span: [
      ['className', 'task-mark'],
      ['role', 'img'],
      ['ariaLabel', 'Done', 'To do'],
    ],
    td: [['className', 'at-center', 'at-end']],
    th: [
      ['className', 'at-center', 'at-end'],
      ['scope', 'col'],
    ],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  required: {},
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}
