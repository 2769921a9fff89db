import type { Element, ElementContent, Properties, Root } from 'hast'
import { parseHTML } from 'linkedom'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import payloads from '#tests/data/xss.json'
import { HOSTILE_CONTEXT as context, misplacedIn } from '#tests/support/post-html.ts'
import { renderMarkdown } from './render.server.ts'
import { POST_SCHEMA } from './schema.server.ts'

const html = (source: string): string => renderMarkdown(source, context).html

test.each(payloads)('nothing but what a post may hold is left of %j', (payload) => {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html(payload)}</main></body></html>`)
  expect(misplacedIn(document.querySelector('main')!)).toEqual([])
})

test('the schema alone takes out what no Markdown should have become', () => {
  const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
  })
  const tree: Root = {
    type: 'root',
    children: [
      element('script', {}, { type: 'text', value: 'xss()' }),
      element('a', {
        href: 'javascript:xss()',
        id: 'body',
        onClick: 'xss()',
        style: 'top:0',
      }),
      element('img', { src: 'data:image/svg+xml,x', name: 'cookie' }),
      element('td', {}, { type: 'text', value: 'cell' }),
      element('code', { className: ['language-js'] }),
      { type: 'comment', value: 'x' },
    ],
  }
  const sanitizer = unified().use(rehypeSanitize, POST_SCHEMA).use(rehypeStringify)
  expect(sanitizer.stringify(sanitizer.runSync(tree))).toBe('<a></a><img>cell<code></code>')
})

test('there are enough hostile posts', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(120)
})

test('HTML is shown as it was written', () => {
  expect(html('LOS <18 months & <b>rising</b>')).toBe(
    '<p>LOS &#x3C;18 months &#x26; &#x3C;b>rising&#x3C;/b></p>',
  )
})

test('headings begin below those of the page and leave no level out', () => {
  expect(html('## a\n\n#### b\n\n# c\n\n###### d')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h4>d</h4>')
})

test('each line stays a line', () => {
  expect(html('a\nb')).toBe('<p>a<br>\nb</p>')
})

test('links lead to http(s), to one mail address, or into the collaboratory; any other is its text', () => {
  const rel = 'rel="ugc noopener nofollow"'
  expect(html('[a](https://cdc.gov/x?y=1#z "t")')).toBe(
    `<p><a href="https://cdc.gov/x?y=1#z" ${rel}>a</a></p>`,
  )
  expect(html('[a](www.cdc.gov)')).toBe(`<p><a href="https://www.cdc.gov/" ${rel}>a</a></p>`)
  expect(html('see https://cdc.gov.')).toBe(
    `<p>see <a href="https://cdc.gov/" ${rel}>https://cdc.gov</a>.</p>`,
  )
  expect(html('ask ana@odh.gov.')).toBe(`<p>ask <a href="mailto:ana@odh.gov" ${rel}>ana@odh.gov</a>.</p>`)
  expect(html('[a](mailto:ana@odh.gov?bcc=x@y.org)')).toBe(`<p><a href="mailto:ana@odh.gov" ${rel}>a</a></p>`)
  expect(html('[a](cdc.gov) [b](#top) [c](tel:1)')).toBe('<p>a b c</p>')
})

test('links into the collaboratory are listed as paths, in order, each once', () => {
  const source =
    '[a](/teams/ohio/) https://coiin.example.org/teams/ohio#aims [b](/teams/texas?look=run) ' +
    'https://cdc.gov [c](https://COIIN.example.org:443/a/../teams/maine) [d](/.//evil.example/x)'
  const { links, html } = renderMarkdown(source, context)
  expect(links).toEqual(['/teams/ohio', '/teams/texas?look=run', '/teams/maine', '/evil.example/x'])
  expect(html).toContain('href="/teams/ohio#aims"')
  expect(html).not.toContain('="//')
})

test('only files of the collaboratory are shown as pictures; others are links', () => {
  expect(html('![Poster](/network/files/7)')).toBe(
    '<p><img src="/network/files/7" alt="Poster" loading="lazy" decoding="async"></p>',
  )
  expect(html('![](https://coiin.example.org/network/files/7)')).toContain(
    'alt="Image without a description"',
  )
  expect(html('![Poster](https://evil.example/p.png)')).toBe(
    '<p><a href="https://evil.example/p.png" rel="ugc noopener nofollow">Poster</a></p>',
  )
  expect(html('[![Poster](https://evil.example/p.png)](/teams/ohio)')).toBe(
    '<p><a href="/teams/ohio" rel="ugc noopener nofollow">Poster</a></p>',
  )
})

test('mentions of known names are links; code, mail, accounts elsewhere and links mention nobody', () => {
  const source =
    '@ohio, (@Safe-Sleep-Leads) and @nobody. `@code` a@ohio.gov @ohio.gov @a@b.org x/@path [@ohio](/a) @ohio'
  const { mentions, html } = renderMarkdown(source, context)
  expect(mentions).toEqual(['ohio', 'safe-sleep-leads', 'nobody'])
  expect(html).toContain('<a href="/teams/ohio" rel="ugc noopener nofollow" class="mention">@Ohio</a>, (')
  expect(html).toContain('@nobody. <code>@code</code>')
})

test('who is named in a quote is shown, and not mentioned again', () => {
  const { mentions, html } = renderMarkdown('> @ohio asked\n\nYes', context)
  expect(mentions).toEqual([])
  expect(html).toContain('class="mention">@Ohio</a> asked')
})

test('a post mentions fifty names at most', () => {
  const names = Array.from({ length: 60 }, (_, at) => `@team-${at}`).join(' ')
  expect(renderMarkdown(names, context).mentions).toHaveLength(50)
})

test('tables scroll in a region, with headers of columns', () => {
  expect(html('| Team | n |  |\n| --- | ---: | --- |\n| Ohio | 4 | x |')).toBe(
    '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>\n<thead>\n<tr>\n' +
      '<th scope="col">Team</th>\n<th class="at-end" scope="col">n</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
      '<td>Ohio</td>\n<td class="at-end">4</td>\n<td>x</td>\n</tr>\n</tbody>\n</table></div>',
  )
})

test('task lists are marks, not controls', () => {
  expect(html('- [x] a\n- [ ] b')).toBe(
    '<ul class="contains-task-list">\n<li><span class="task-mark" role="img" aria-label="Done">☑</span> a</li>\n' +
      '<li><span class="task-mark" role="img" aria-label="To do">☐</span> b</li>\n</ul>',
  )
})

test('footnotes, which would need ids, stay text', () => {
  expect(html('a[^1]\n\n[^1]: Seen twice')).toBe('<p>a[^1]</p>\n<p>[^1]: Seen twice</p>')
})

test('what is nested too deeply is shown as it was typed', () => {
  const deep = `${'> '.repeat(40)}a`
  expect(html(deep)).toBe(`<p>${'> '.repeat(40)}a</p>`)
  const lists = Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')
  expect(html(lists)).toMatch(/^<p>- a<br>/)
})

test('a long source is cut', () => {
  expect(html('a'.repeat(40_000))).toBe(`<p>${'a'.repeat(32_000)}</p>`)
})
