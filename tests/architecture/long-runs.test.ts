import { expect, test } from 'vitest'
import { pastedPeople } from '#app/accounts/invitations/pasted-people.ts'
import { cleanName } from '#app/files/check/file-name.ts'
import { readHeadingTime } from '#app/measures/entry/paste/layout/heading-time.ts'
import { partWord } from '#app/measures/entry/paste/layout/heading-measure.ts'
import { readBlock } from '#app/measures/entry/paste/layout/block.ts'
import { readDays } from '#app/measures/events/read-days.ts'
import { readTime } from '#app/measures/import/parse/cells/period-text.ts'
import { key, suggestion } from '#app/measures/import/parse/cells/words.ts'
import { isPersonLevel } from '#app/measures/import/parse/columns/person-level.ts'
import { candidates } from '#app/measures/import/parse/columns/roles.ts'
import { FileRefusal } from '#app/measures/import/parse/codes.ts'
import { readRecords } from '#app/measures/import/parse/file/records.ts'
import { withoutPart } from '#app/measures/import/parse/wide/heading.ts'
import { kindOfFormat } from '#app/measures/import/workbook/number-format.ts'
import { quote } from '#app/network/markdown/quote.ts'
import { renderMarkdown } from '#app/network/markdown/render.server.ts'
import { readQuery } from '#app/platform/forms/form-input.server.ts'
import { secondsOf } from '../support/seconds.ts'

/** A file or a paste may be refused; it may not take long. */
function refusable(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
  }
}

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a column heading', (text) => candidates('numerator', [text])],
  ['a heading about persons', isPersonLevel],
  ['a heading with its part', withoutPart],
  ['a pasted heading', partWord],
  ['a pasted time', readHeadingTime],
  ['a pasted block', (text) => refusable(() => readBlock(text))],
  ['records of a file', (text) => refusable(() => readRecords('a.csv', text))],
  ['a period', readTime],
  ['days', readDays],
  ['a name', key],
  ['a name that is nearly known', (text) => suggestion(text, ['Ohio', 'Safe sleep education'])],
  ['a number format', kindOfFormat],
  ['people to invite', pastedPeople],
  ['a file name', (text) => cleanName(text, 'text')],
  ['a post', (text) => renderMarkdown(text, POST)],
  ['a quote', (text) => quote(text, text.slice(0, 100))],
  ['a query', (text) => readQuery(`http://inside.invalid/?q=${encodeURIComponent(text)}`)],
]

const POST = { origin: 'http://inside.invalid', files: /^\/files\/\d+$/, mention: () => null }

const RUNS = [
  ...'()[]{}<>"\'`,;:|/\\-–_.+*%#=@&?!~^$ \t\n\r\u2028\u00a0019aAéH',
  '(a',
  '[a',
  '"a',
  '<a',
  'a.',
  ' -',
  '\r\n',
  '- ',
  'x,',
]
const LONG = 200_000
/** Linear work takes a tenth of it, quadratic work more than ten times as much. */
const MOST_SECONDS = 2

test.each(READERS)(
  '%s with a long run of any one character is read in time',
  (_, read) => {
    for (const run of RUNS)
      for (const text of [run.repeat(LONG / run.length), `x${run.repeat(LONG / run.length)}x`]) {
        const seconds = secondsOf(() => read(text), MOST_SECONDS)
        if (seconds > MOST_SECONDS) expect.fail(`${JSON.stringify(run)} repeated takes ${seconds} s`)
      }
  },
  120_000,
)

/** Markdown that opens, closes or nests something at each step, up to the longest post. */
const MARKDOWN_RUNS = [
  ...[
    '*a ',
    'a* ',
    '*a_ ',
    '_a* ',
    '**a *b ',
    '~~a ',
    'a~~ ',
    '[a](',
    '[a][',
    '![',
    '](',
    '[[](a)',
    '[a]: b\n',
  ],
  ...[
    '> ',
    '>',
    '- - ',
    '1. ',
    '-\n',
    '>\n',
    '- a\n',
    '- a\n\n',
    '> a\n',
    'a\n',
    'a\n\n',
    '# a\n',
    '`a',
    '` `` ',
  ],
  ...['|a', '|a|\n', 'a|b\n-|-\n', '|-', 'www.', 'http://', 'https://a ', 'a@b.c ', '@a ', 'a@', '+a', 'a.b'],
  ...['&#', '&amp;', '<a@', '<http:', '<!--', '- [ ] ', '[h ', '[w ', '[y ', '\\[', 'a  \n', '*\t'],
]
const MARKDOWN_POSTS = [
  ...MARKDOWN_RUNS.map((run) => run.repeat(32_000 / run.length)),
  // As many as are still read as Markdown, in the longest paragraph.
  ...MARKDOWN_RUNS.map((run) => run.repeat(130) + 'y '.repeat(15_000)),
  `[${'y '.repeat(16_000)}`,
  `${'- '.repeat(15_999)}x`,
  `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${'|\n'.repeat(1_900)}`,
  Array.from({ length: 178 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
  '![a'.repeat(390) + '](b)'.repeat(390),
]

test('a post that opens, closes or nests something at each step is rendered in time', () => {
  const slow = MARKDOWN_POSTS.map((post) => {
    const seconds = secondsOf(() => renderMarkdown(post, POST), MOST_SECONDS)
    return { post: post.slice(0, 40), seconds }
  }).filter(({ seconds }) => seconds > MOST_SECONDS)
  expect(slow).toEqual([])
}, 120_000)
