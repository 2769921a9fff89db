import { expect, test } from 'vitest'
import { Overloaded } from '#app/kernel/bounded.ts'
import { isUnavailable } from './unavailable.server.ts'

const coded = (code: string, cause?: unknown) => Object.assign(new Error('failed', { cause }), { code })

test('a database that is unreachable or full is detected however deep the error lies', () => {
  expect(isUnavailable(new Overloaded())).toBe(true)
  expect(isUnavailable(coded('P2024'))).toBe(true)
  expect(isUnavailable(new Error('x', { cause: new Error('y', { cause: coded('57P01') }) }))).toBe(true)
  expect(isUnavailable(new AggregateError([coded('ECONNREFUSED')]))).toBe(true)
  const ofDriver = { cause: { originalCode: '57P03', kind: 'postgres' } }
  expect(isUnavailable(Object.assign(new Error('x'), { meta: { driverAdapterError: ofDriver } }))).toBe(true)
  expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true)
})

test('faults of our own stay faults, also those that turn in a circle', () => {
  const circle = new Error('x')
  circle.cause = circle
  for (const error of [circle, coded('P2002'), coded('23505'), new Error('x'), null, undefined, 'P1001'])
    expect(isUnavailable(error)).toBe(false)
})
