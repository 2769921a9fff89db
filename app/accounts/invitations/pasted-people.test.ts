import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedPeople } from './pasted-people.ts'

const read = (text: string) => pastedPeople(text).map(({ email, name }) => [email, name])

test('a line of a mail program: names with addresses in brackets, between semicolons or commas', () => {
  expect(read('Ana Lee <Ana.Lee@agency.gov>; bo@agency.gov, Cy <cy@hospital.org>')).toEqual([
    ['ana.lee@agency.gov', 'Ana Lee'],
    ['bo@agency.gov', null],
    ['cy@hospital.org', 'Cy'],
  ])
})

test('a comma inside quotes belongs to the name', () => {
  expect(read('"Lee, Ana" <a@agency.gov>, b@agency.gov')).toEqual([
    ['a@agency.gov', 'Lee, Ana'],
    ['b@agency.gov', null],
  ])
})

test('two columns of a sheet, and lines of either system', () => {
  expect(read('Ana Lee ana@agency.gov\r\nmailto:bo@agency.gov\rcy@agency.gov')).toEqual([
    ['ana@agency.gov', 'Ana Lee'],
    ['bo@agency.gov', null],
    ['cy@agency.gov', null],
  ])
})

test('somebody named twice is there once', () => {
  expect(read('a@b.org\nA@B.org')).toEqual([['a@b.org', null]])
})

test('what is no address is kept as it was written', () => {
  expect(pastedPeople('ana at agency\nx@y\n<>\na@b.org.')).toEqual([
    { written: 'ana at agency', email: null, name: null },
    { written: 'x@y', email: null, name: null },
    { written: '<>', email: null, name: null },
    { written: 'a@b.org.', email: null, name: null },
  ])
})

test('nothing makes nobody', () => {
  expect(read(' \n ,; \t\n')).toEqual([])
})

test('whatever is pasted, every address found is one, in lower case', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      for (const { email } of pastedPeople(text))
        if (email !== null) expect(email).toMatch(/^[^\s<>,;@]+@[^\s<>,;@.]+(?:\.[^\s<>,;@.]+)+$/)
    }),
  )
})

test('every address put in comes out, whatever stands between', () => {
  const person = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom(', ', '; ', '\n', '\t'))
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), (people) => {
      const text = people.map(([name, between]) => `${name}@agency.gov${between}`).join('')
      expect(read(text).map(([email]) => email)).toEqual([
        ...new Set(people.map(([name]) => `${name}@agency.gov`)),
      ])
    }),
  )
})
