import { expect, test } from '@playwright/test'
import { returnedEmail } from '#app/network/mail-replies/emails.ts'
import { moderationEmail } from '#app/network/moderation/emails.ts'
import { atOnceEmail, digestEmail, stillHereEmail } from '#app/network/notice-mails/emails.ts'
import { plainTextOf } from '#app/network/markdown/plain-text.server.ts'
import { htmlText, storedBody, type EmailText } from '#app/platform/mail/email.ts'
import { HOSTILE } from './support/hostile-texts.ts'

const SITE = 'https://coiin.example.org'
const AT = new Date('2026-03-15T12:00:00Z')
const TOPIC = 'a5c6b4f0-3f6e-4c55-9a2e-2f1f5f1f5f1f'
const COMMON = { to: { address: 'ana@agency.example', name: HOSTILE.strong }, token: 'x.y', sendUntil: AT }

/** Every kind of mail of the network, with a hostile text wherever one can stand. */
function mailsWith(text: string): EmailText[] {
  const topic = { id: TOPIC, title: text, kind: 'story' as const }
  const post = { author: text, authorLabel: text, excerpt: plainTextOf(text, 600) }
  const numbers = { count: 2, firstNumber: 2, lastNumber: 3, replyReference: TOPIC, mine: true }
  const chart = { team: text, name: text, headline: text, path: '/teams/ohio/measures/crib' }
  const about = { ...COMMON, topic, number: 2, reason: text, until: AT }
  return [
    atOnceEmail({ ...COMMON, ...numbers, kind: 'reply', topic, post }),
    atOnceEmail({ ...COMMON, ...numbers, kind: 'mention', topic, post: { ...post, author: null } }),
    digestEmail({ ...COMMON, topics: [{ ...topic, reason: text }], chart }),
    digestEmail({ ...COMMON, topics: [], chart }),
    stillHereEmail({ ...COMMON, days: 61, kind: 'reply' }),
    ...(['hide', 'show', 'warn', 'silence'] as const).map((decision) =>
      moderationEmail({ ...about, decision }),
    ),
    returnedEmail({ to: 'ana@agency.example', posted: true, reasons: [text], topicId: TOPIC }, AT),
    returnedEmail({ to: 'ana@agency.example', posted: false, reasons: [text, text], topicId: null }, AT),
  ]
}

test('no mail of the network runs anything, asks anybody or leads out of the collaboratory', async ({
  page,
}) => {
  const mails = [HOSTILE.strong, ...HOSTILE.all].flatMap(mailsWith)
  const documents = mails.map(({ body }) => {
    const { parts, secretPath } = storedBody(body)
    return htmlText(parts, SITE, secretPath)
  })
  const requests: string[] = []
  // A mail program may have no content policy at all.
  await page.route('**', (route) => {
    const url = route.request().url()
    if (url !== `${SITE}/`) requests.push(url)
    const body = `<!doctype html><script>window.ran = 0; window.xss = () => { ran += 1 }</script>${documents.join('')}`
    return url === `${SITE}/`
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 204 })
  })
  await page.goto(`${SITE}/`)
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => ({
    ran: (window as unknown as { ran: number }).ran,
    elements: [...new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName))],
    attributes: [
      ...new Set([...document.body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())),
    ],
    origins: [...new Set([...document.links].map(({ origin }) => origin))],
    links: document.links.length,
    text: document.body.innerText,
  }))
  expect(requests).toEqual([])
  expect(seen).toMatchObject({ ran: 0, attributes: ['href'], origins: [SITE] })
  expect(seen.elements.toSorted()).toEqual(['a', 'br', 'p'])
  expect(seen.links).toBeGreaterThan(mails.length)
  expect(seen.text.split(HOSTILE.strong).length).toBeGreaterThan(10)
})
