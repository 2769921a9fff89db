import { zipOf, type Part } from './workbook.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'))

/** Images of 12 by 8 pixels as a browser's canvas saves them. The JPEG and the WebP carry a color profile. */
export const JPEG = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcg' +
    'LikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09P' +
    'T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF' +
    '/8QAHBAAAQMFAAAAAAAAAAAAAAAAAAEDEQIEEhNB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAZEQADAQEBAAAAAAAAAAAAAAAB' +
    'AgMAERL/2gAMAwEAAhEDEQA/AMN262NrRhE9knAGnJJjiDTbXezeqHp3/9k=',
)
export const WEBP = bytesOf(
  'UklGRjACAABXRUJQVlA4WAoAAAAgAAAACwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
    'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
    'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
    'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
    'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
    'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggQgAAALABAJ0BKgwACAACgEIlsAJ0MpuCEwAA' +
    '/vAIxo/Qnm5RRSiEH/MwItFX5XpGpKy+w8p+WZs8/ft7X5fH+cv2ReIAAA==',
)
export const PNG = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAOElEQVR4AbyOMQoAMAgDxam03yuUgptf9H/6gWRwMXBLIOQ07k7E' +
    'MU+ESjMDg7e+IJjpgBK7Zn0BAAD//zGGbQIAAAAGSURBVAMAYWQbff2kXu8AAAAASUVORK5CYII=',
)
/** One dark pixel. */
export const GIF = bytesOf('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUQAOw==')

/** What a telephone writes into a photo: lying on its side (6), and where it was taken. */
const PLACE = Buffer.concat([
  Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
  Buffer.from('GPSLatitude 39.9612'),
])
const beside = (bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]))
const big = (number: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(number, 0, bytes)
  return buffer
}
const little = (number: number): Buffer => big(number, 4).reverse()

const segment = (marker: number, content: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, marker]), big(content.length + 2, 2), content])
const exif = Buffer.concat([Buffer.from('Exif\0\0'), PLACE])

/** The same images with a place in them, in every corner their formats have for it. */
export const JPEG_WITH_PLACE = beside(
  beside(JPEG, JPEG.length, Buffer.from('GPSLatitude after the end')),
  2,
  Buffer.concat([
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('GPSLatitude in a comment')),
    segment(0xed, Buffer.from('Photoshop 3.0 GPSLatitude')),
    segment(0xe2, Buffer.from('MPF GPSLatitude')),
  ]),
)
const chunk = (name: string, content: Uint8Array) =>
  Buffer.concat([big(content.length, 4), Buffer.from(name), content, big(0, 4)])
export const PNG_WITH_PLACE = beside(
  beside(PNG, PNG.length, Buffer.from('GPSLatitude after the end')),
  33,
  Buffer.concat([chunk('eXIf', PLACE), chunk('iTXt', Buffer.from('XMP GPSLatitude'))]),
)
const riff = (name: string, content: Uint8Array) =>
  Buffer.concat([Buffer.from(name), little(content.length), content, Buffer.alloc(content.length % 2)])
export const WEBP_WITH_PLACE = beside(WEBP, WEBP.length, riff('EXIF', PLACE))
WEBP_WITH_PLACE[20] = 0x28
WEBP_WITH_PLACE.set(little(WEBP_WITH_PLACE.length - 8), 4)
const inBlock = Buffer.from('GPSLatitude')
export const GIF_WITH_PLACE = beside(
  GIF,
  19,
  Buffer.concat([Buffer.from([0x21, 0xfe, inBlock.length]), inBlock, Buffer.from([0])]),
)

export const PDF = new Uint8Array(
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
      '3 0 obj<</Type/Page/MediaBox[0 0 72 72]/Parent 2 0 R>>endobj trailer<</Root 1 0 R>>\n%%EOF\n',
  ),
)

const MAIN = {
  docx: ['wordprocessingml.document.main+xml', 'word/document.xml'],
  xlsx: ['spreadsheetml.sheet.main+xml', 'xl/workbook.xml'],
  pptx: ['presentationml.presentation.main+xml', 'ppt/presentation.xml'],
} as const

/**
 * The smallest thing that says of itself what an office document says; `extra` parts and `types` come on top.
 */
export function officeOf(
  kind: keyof typeof MAIN,
  { extra = [], types = '' }: { extra?: readonly Part[]; types?: string } = {},
): Uint8Array<ArrayBuffer> {
  const [type, part] = MAIN[kind]
  const main = `application/vnd.openxmlformats-officedocument.${type}`
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${main}"/>${types}</Types>`,
    },
    { name: part, content: `<document>${'Safe sleep. '.repeat(50)}</document>` },
    ...extra,
  ])
}

export const odtOf = (extra: readonly Part[] = []): Uint8Array<ArrayBuffer> =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<document/>' },
    ...extra,
  ])
