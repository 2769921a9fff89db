import { expect, test } from 'vitest'
import { describeFailure } from './failure.ts'

test('a refusal is shown with the reason the policy gave', () => {
  const failure = describeFailure({ status: 403, data: { reason: 'In Ohio this is done by the team lead.' } })
  expect(failure).toMatchObject({ status: 403, reason: 'In Ohio this is done by the team lead.' })
})

test('a reason given as plain text is shown as well', () => {
  expect(
    describeFailure({ status: 413, data: 'The file holds 104 MB; at most 20 MB can be read.' }).reason,
  ).toBe('The file holds 104 MB; at most 20 MB can be read.')
})

test("the router's own message for an unknown address is replaced by ours", () => {
  const failure = describeFailure({ status: 404, data: 'Error: No route matches URL "/nowhere"' })
  expect(failure.reason).not.toContain('No route matches')
})

test('anything that is not a response is a fault of ours, and its message stays inside', () => {
  const failure = describeFailure(new Error('connect ECONNREFUSED'))
  expect(failure.status).toBe(500)
  expect(JSON.stringify(failure)).not.toContain('ECONNREFUSED')
})

test('a status without words of its own is described by its family', () => {
  expect(describeFailure({ status: 418, data: null }).title).toBe(
    describeFailure({ status: 400, data: null }).title,
  )
  expect(describeFailure({ status: 502, data: null }).title).toBe(
    describeFailure({ status: 500, data: null }).title,
  )
})

test('a form that met no database is described by what is known of it', () => {
  const form = { saved: 'no', safeTwice: false, fields: [['word', 'typed']] } as const
  expect(describeFailure({ status: 503, data: { form } })).toMatchObject({ title: 'Nothing was saved', form })
  const unknown = describeFailure({ status: 503, data: { form: { ...form, saved: 'unknown' } } })
  expect(unknown.title).toBe('This may not have been saved')
  expect(unknown.remedy).toContain('Look first whether it was saved')
  const safe = describeFailure({
    status: 503,
    data: { form: { ...form, saved: 'unknown', safeTwice: true } },
  })
  expect(safe.remedy).toContain('saved only once')
  const secret = describeFailure({ status: 503, data: { form: { ...form, fields: null } } })
  expect(secret.remedy).toContain('Passwords, codes and files are never sent again')
})
