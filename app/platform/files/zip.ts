import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'

/** Why a zip archive is not read on. The caller words the refusal. */
export class ZipProblem extends Error {
  constructor(readonly kind: 'damaged' | 'encrypted' | 'too-large') {
    super(`zip archive: ${kind}`)
  }
}

/** How much of an archive is looked at: parts in it, and bytes that all parts read together may unpack to. */
export type ZipLimits = { readonly parts: number; readonly unpackedBytes: number }

/** The parts of a zip archive by name; what a part claims to unpack to is never believed. */
export type Zip = {
  readonly names: readonly string[]
  /** The text of a part (UTF-8), piece by piece as it is unpacked; null when there is none of that name. */
  readonly text: (name: string) => AsyncIterable<string> | null
  /** Unpacks every part and stores none of it, to find parts that are larger than declared or broken. */
  readonly proven: () => Promise<void>
}

/** Whether the bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * Opens a zip archive without unpacking anything. It throws a ZipProblem for what is damaged, locked or
 * beyond the limits, and so does reading its parts.
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<Zip> {
  const archive = await orDamaged(
    // Names are decoded below: yauzl refuses some of them, and the caller decides what they mean.
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
      validateEntrySizes: false,
    }),
  )
  if (archive.entryCount > limits.parts) throw new ZipProblem('too-large')
  const parts = await orDamaged(partsOf(archive))
  let left = limits.unpackedBytes
  async function* textOf(part: Entry): AsyncGenerator<string> {
    const decoder = new TextDecoder()
    for await (const piece of unpack(archive, part, left)) {
      left -= piece.length
      yield decoder.decode(piece, { stream: true })
    }
    yield decoder.decode()
  }
  return {
    names: [...parts.keys()],
    text(name) {
      const part = parts.get(name)
      return part === undefined ? null : textOf(part)
    },
    async proven() {
      const claimed = [...parts.values()].reduce((sum, part) => sum + part.uncompressedSize, 0)
      if (claimed > limits.unpackedBytes) throw new ZipProblem('too-large')
      for (const part of parts.values()) {
        let unpacked = 0
        for await (const piece of unpack(archive, part, part.uncompressedSize)) unpacked += piece.length
        if (unpacked < part.uncompressedSize) throw new ZipProblem('damaged')
      }
    },
  }
}

async function partsOf(archive: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>()
  for await (const entry of archive.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    // Of two parts with one name each program takes another.
    if (parts.has(name)) throw new ZipProblem('damaged')
    parts.set(name, entry)
  }
  return parts
}

/** The bytes of a part, counted as they are unpacked: more than `most` of them are refused. */
async function* unpack(archive: ZipFile, part: Entry, most: number): AsyncGenerator<Uint8Array> {
  if (part.isEncrypted()) throw new ZipProblem('encrypted')
  try {
    let unpacked = 0
    for await (const piece of await archive.openReadStreamPromise(part)) {
      unpacked += (piece as Uint8Array).length
      if (unpacked > most) throw new ZipProblem('too-large')
      yield piece as Uint8Array
    }
  } catch (error) {
    throw problemOf(error)
  }
}

const orDamaged = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw problemOf(error)
  })

/** yauzl and zlib word what is wrong with an archive; for the sender it is damaged. */
const problemOf = (error: unknown): ZipProblem =>
  error instanceof ZipProblem ? error : new ZipProblem('damaged')
