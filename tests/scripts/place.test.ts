import { expect, test } from 'vitest'
import { choosePlace, type Question } from '#scripts/postgres/place.ts'
import { choosePostgresUser } from '#scripts/postgres/postgres-user.ts'

const accounts =
  'root:x:0:0::/root:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n'
const postgres = { name: 'postgres', uid: 101, gid: 104 }

const question: Question = {
  dataFolder: '/root/coiin/var',
  chosen: false,
  user: postgres,
  refuge: '/var/lib/coiin-collaboratory/abc',
  exists: (path) => ['/', '/root', '/root/coiin'].includes(path),
  reaches: () => true,
}

test('an ordinary user runs PostgreSQL itself', () => {
  expect(choosePostgresUser(1000, null, accounts)).toBeNull()
  expect(choosePostgresUser(null, null, '')).toBeNull()
})

test('root hands over to postgres, or to nobody where there is no postgres', () => {
  expect(choosePostgresUser(0, null, accounts)).toEqual(postgres)
  expect(choosePostgresUser(0, null, accounts.replace('postgres:x', 'other:x'))).toMatchObject({
    name: 'nobody',
  })
})

test('root hands over to anyone who owns the database that is there', () => {
  const owner = { name: 'number 1000', uid: 1000, gid: 1000 }
  expect(choosePostgresUser(0, owner, accounts)).toEqual(owner)
})

test('root on a machine with nobody to hand over to is shown what to do', () => {
  expect(() => choosePostgresUser(0, null, '')).toThrow('start as an ordinary user or set DATABASE_URL')
})

test('the data stay in the data folder when the PostgreSQL user reaches it', () => {
  expect(choosePlace(question)).toEqual({ home: '/root/coiin/var', movedBecause: null })
  const alone = { ...question, user: null, reaches: () => false }
  expect(choosePlace(alone)).toEqual({ home: '/root/coiin/var', movedBecause: null })
})

test('it asks about the nearest folder that is there already', () => {
  const asked: string[] = []
  choosePlace({ ...question, reaches: (_user, folder) => asked.push(folder) > 0 })
  expect(asked).toEqual(['/root/coiin'])
})

test('an unreachable default folder gives way to the refuge, and the reason is reported', () => {
  const place = choosePlace({ ...question, reaches: () => false })
  expect(place.home).toBe(question.refuge)
  expect(place.movedBecause).toContain('cannot reach /root/coiin/var')
})

test('an unreachable folder that somebody chose is refused with what to do', () => {
  expect(() => choosePlace({ ...question, chosen: true, reaches: () => false })).toThrow(
    /postgres\) cannot reach \/root\/coiin\/var: set COIIN_DATA to a folder it can reach/,
  )
})
