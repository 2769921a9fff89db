import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as sample from '#tests/support/sample-files.ts'
import { withoutNotes } from './bare.ts'
import { DamagedImage } from './damaged.ts'
import { orientationOf } from './orientation.ts'

const letters = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const IMAGES = [
  ['jpeg', sample.JPEG, sample.JPEG_WITH_PLACE],
  ['png', sample.PNG, sample.PNG_WITH_PLACE],
  ['webp', sample.WEBP, sample.WEBP_WITH_PLACE],
  ['gif', sample.GIF, sample.GIF_WITH_PLACE],
] as const

test.each(IMAGES)('a %s that tells nothing besides its picture stays as it is', (kind, plain) => {
  expect(withoutNotes(kind, plain)).toEqual(plain)
})

test.each(IMAGES)('where a %s was taken is taken out of every corner', (kind, _plain, told) => {
  expect(letters(told)).toContain('GPSLatitude')
  expect(letters(withoutNotes(kind, told))).not.toContain('GPSLatitude')
})

test.each([IMAGES[1], IMAGES[2], IMAGES[3]])('of a %s nothing else goes with it', (kind, plain, told) => {
  expect(withoutNotes(kind, told)).toEqual(plain)
})

test('a photo that lies on its side still says so, and its picture is not touched', () => {
  const bare = withoutNotes('jpeg', sample.JPEG_WITH_PLACE)
  expect(letters(bare.subarray(4, 12))).toBe('\0\u0022Exif\0\0')
  expect(orientationOf(bare.subarray(12, 38))).toBe(6)
  expect([...bare.subarray(0, 2), ...bare.subarray(38)]).toEqual([...sample.JPEG])
})

test('a file that is no image goes through unread', () => {
  expect(withoutNotes('pdf', sample.PDF)).toBe(sample.PDF)
})

test.each(IMAGES)('however a %s is cut or changed, it is read or found damaged', (kind, _plain, told) => {
  fc.assert(
    fc.property(
      fc.nat(told.length),
      fc.array(fc.tuple(fc.nat(told.length - 1), fc.nat(255)), { maxLength: 4 }),
      (end, changes) => {
        const bytes = told.slice()
        for (const [at, value] of changes) bytes[at] = value
        try {
          withoutNotes(kind, bytes.slice(0, end))
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedImage)
        }
      },
    ),
  )
})

test.each(IMAGES)('a %s cut off in its middle is damaged', (kind, plain) => {
  expect(() => withoutNotes(kind, plain.slice(0, 14))).toThrow(DamagedImage)
})
