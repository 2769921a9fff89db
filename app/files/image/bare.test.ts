import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as sample from '#tests/support/sample-files.ts'
import { withoutNotes } from './bare.ts'
import { DamagedImage } from './damaged.ts'
import { orientationOf } from './orientation.ts'
import { OversizedImage } from './size.ts'

const letters = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const IMAGES = [
  ['jpeg', sample.JPEG, sample.JPEG_WITH_PLACE],
  ['png', sample.PNG, sample.PNG_WITH_PLACE],
  ['webp', sample.WEBP, sample.WEBP_WITH_PLACE],
  ['gif', sample.GIF, sample.GIF_WITH_PLACE],
] as const

test.each(IMAGES)('a %s that carries nothing besides its picture stays as it is', (kind, plain) => {
  expect(withoutNotes(kind, plain)).toEqual(plain)
})

test.each(IMAGES)('where a %s was taken is taken out of every corner', (kind, _plain, annotated) => {
  expect(letters(annotated)).toContain('GPSLatitude')
  expect(letters(withoutNotes(kind, annotated))).not.toContain('GPSLatitude')
})

test.each([IMAGES[1], IMAGES[2], IMAGES[3]])(
  'of a %s nothing else goes with it',
  (kind, plain, annotated) => {
    expect(withoutNotes(kind, annotated)).toEqual(plain)
  },
)

test('a photo that lies on its side still says so, and its picture is not touched', () => {
  const bare = withoutNotes('jpeg', sample.JPEG_WITH_PLACE)
  expect(letters(bare.subarray(4, 12))).toBe('\0\u0022Exif\0\0')
  expect(orientationOf(bare.subarray(12, 38))).toBe(6)
  expect([...bare.subarray(0, 2), ...bare.subarray(38)]).toEqual([...sample.JPEG])
})

test('a file that is no image goes through unread', () => {
  expect(withoutNotes('pdf', sample.PDF)).toBe(sample.PDF)
})

test.each(IMAGES)(
  'however a %s is cut or changed, it is read or found damaged',
  (kind, _plain, annotated) => {
    fc.assert(
      fc.property(
        fc.nat(annotated.length),
        fc.array(fc.tuple(fc.nat(annotated.length - 1), fc.nat(255)), { maxLength: 4 }),
        (end, changes) => {
          const bytes = annotated.slice()
          for (const [at, value] of changes) bytes[at] = value
          try {
            withoutNotes(kind, bytes.slice(0, end))
          } catch (error) {
            expect(error).toBeInstanceOf(DamagedImage)
          }
        },
      ),
    )
  },
)

test.each(IMAGES)('a %s cut off in its middle is damaged', (kind, plain) => {
  expect(() => withoutNotes(kind, plain.slice(0, 14))).toThrow(DamagedImage)
})

/** Where a sample says its width and height, and 60,000 by 60,000 as its format writes it. */
const SIZES = [
  ['png', sample.PNG, 16, [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]],
  ['gif', sample.GIF, 6, [0x60, 0xea, 0x60, 0xea]],
  ['jpeg', sample.JPEG, frameOf(sample.JPEG) + 5, [0xea, 0x60, 0xea, 0x60]],
] as const

function frameOf(jpeg: Uint8Array): number {
  return jpeg.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(jpeg[at + 1] ?? 0))
}

const withBytes = (bytes: Uint8Array, at: number, given: readonly number[]) => {
  const changed = new Uint8Array(bytes)
  changed.set(given, at)
  return changed
}

test.each(SIZES)(
  'a %s of 60,000 by 60,000 pixels is refused as such, one of none as damaged',
  (kind, plain, at, size) => {
    expect(() => withoutNotes(kind, withBytes(plain, at, size))).toThrow(OversizedImage)
    const none = () =>
      withoutNotes(
        kind,
        withBytes(
          plain,
          at,
          size.map(() => 0),
        ),
      )
    expect(none).toThrow(DamagedImage)
    expect(none).not.toThrow(OversizedImage)
  },
)

test('a WebP of any kind that is too large to show is refused', () => {
  const webp = (chunk: string, contents: readonly number[]) => {
    const name = [...'RIFF', ...'\0\0\0\0', ...'WEBP', ...chunk].map((letter) => letter.charCodeAt(0))
    const bytes = new Uint8Array([...name, contents.length, 0, 0, 0, ...contents])
    bytes[4] = bytes.length - 8
    return bytes
  }
  const large = [
    webp('VP8X', [0, 0, 0, 0, 0x60, 0xea, 0, 0x60, 0xea, 0]),
    webp('ANMF', [0, 0, 0, 0, 0, 0, 0x60, 0xea, 0, 0x60, 0xea, 0, 0, 0, 0, 0]),
    webp('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  ]
  for (const bytes of large) expect(() => withoutNotes('webp', bytes)).toThrow(OversizedImage)
  expect(() => withoutNotes('webp', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0, 0, 0, 0]))).toThrow(DamagedImage)
  const small = webp('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f, 0])
  expect(withoutNotes('webp', small)).toEqual(small)
})
