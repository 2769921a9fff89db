import { createHash } from 'node:crypto'
import pg from 'pg'
import { unsubscribeToken } from '#app/network/notice-mails/unsubscribe-token.server.ts'
import { THROWAWAY_SECRET } from '#scripts/throwaway-server.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'

/** Works in the database of the test with somebody of the demo story. */
async function withPerson<T>(databaseUrl: string, work: (database: pg.Client, id: string) => Promise<T>) {
  const database = new pg.Client(databaseUrl)
  await database.connect()
  try {
    const { rows } = await database.query<{ id: string }>(
      "SELECT person_id AS id FROM membership WHERE role = 'data-manager' AND ended_at IS NULL ORDER BY person_id LIMIT 1",
    )
    return await work(database, rows[0]!.id)
  } finally {
    await database.end()
  }
}

/** What a mail program sends when its button is pressed (RFC 8058, section 3.2). */
const ONE_CLICK = {
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  data: 'List-Unsubscribe=One-Click',
  maxRedirects: 0,
}

test('the button of a mail program stops mails of the network with a plain 200', async ({
  request,
  stage,
}) => {
  await withPerson(stage.databaseUrl, async (database, id) => {
    const token = unsubscribeToken(THROWAWAY_SECRET, id, 'digest')
    expect(await (await request.get(`/unsubscribe/${token}`)).text()).toContain('Stop the weekly digest')
    expect((await request.post(`/unsubscribe/${token}`, ONE_CLICK)).status()).toBe(200)
    expect((await request.post(`/unsubscribe/${token}`, ONE_CLICK)).status()).toBe(200)
    expect(await (await request.get(`/unsubscribe/${token}`)).text()).toContain('Stopped')
    await database.query('DELETE FROM notice_mail_choice WHERE person_id = $1', [id])
    expect((await request.post(`/unsubscribe/${token}x`, ONE_CLICK)).status()).toBe(404)
  })
})

test('the button of a mail program stops the weekly reminders with a plain 200', async ({
  request,
  stage,
}) => {
  await withPerson(stage.databaseUrl, async (database, id) => {
    const token = 'one-click-of-a-mail-program'
    const hash = createHash('sha256').update(token).digest('hex')
    await database.query(
      "INSERT INTO reminder (person_id, week_start, queued_at, figures, off_token_hash) VALUES ($1, '2020-01-06', now(), 1, $2) ON CONFLICT DO NOTHING",
      [id, hash],
    )
    expect(await (await request.get(`/reminders/${token}`)).text()).toContain('Stop the weekly reminders')
    expect((await request.post(`/reminders/${token}`, ONE_CLICK)).status()).toBe(200)
    expect((await request.post(`/reminders/${token}`, ONE_CLICK)).status()).toBe(200)
    expect(await (await request.get(`/reminders/${token}`)).text()).toContain('No more reminders')
    await database.query('DELETE FROM reminder_stop WHERE person_id = $1', [id])
    expect((await request.post('/reminders/made-up', ONE_CLICK)).status()).toBe(404)
  })
})
