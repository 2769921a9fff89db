import { expect, test } from 'vitest'
import { htmlText, storedBody, plainText } from './email.ts'

const SITE = 'https://coiin.example'
const body = [
  'Ana Lee invites you to Ohio.',
  { say: 'Accept the invitation', path: '/invitations/abc', secret: true },
  { say: 'About the collaborative', path: '/' },
]

test('a secret link is stored apart from the text', () => {
  const { parts, secretPath } = storedBody(body)
  expect(JSON.stringify(parts)).not.toContain('abc')
  expect(secretPath).toBe('/invitations/abc')
})

test('the text has every link as a whole address on a line of its own', () => {
  const { parts, secretPath } = storedBody(body)
  expect(plainText(parts, SITE, secretPath)).toBe(
    'Ana Lee invites you to Ohio.\n\nAccept the invitation:\nhttps://coiin.example/invitations/abc\n\n' +
      'About the collaborative:\nhttps://coiin.example/\n',
  )
})

test('once the secret is forgotten, its link is words only', () => {
  const { parts } = storedBody(body)
  expect(plainText(parts, SITE, null)).not.toContain('invitations')
  expect(htmlText(parts, SITE, null)).toContain('<p>Accept the invitation</p>')
})

test('what people typed stays text in the HTML', () => {
  const { parts } = storedBody(['<script>alert("1")</script> & more'])
  expect(htmlText(parts, SITE, null)).toContain(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more',
  )
})

test('a second secret is refused', () => {
  const secret = { say: 'Open', path: '/x', secret: true }
  expect(() => storedBody([secret, secret])).toThrow(RangeError)
})
