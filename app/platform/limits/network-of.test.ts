import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test('an IPv4 address stands for itself, also inside IPv6', () => {
  expect(['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7'].map(networkOf)).toEqual([
    '192.0.2.7',
    '192.0.2.7',
    '192.0.2.7',
  ])
})

test('all addresses of one IPv6 subscriber are one network, however they are written', () => {
  const same = ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:0:0:9', '2001:db8:1:2:0:0:0:1%eth0']
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:1:2::/64']))
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect([networkOf('::1'), networkOf('fe80::1')]).toEqual(['0:0:0:0::/64', 'fe80:0:0:0::/64'])
})
