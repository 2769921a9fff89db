import { inflateRaw, inflateRawSync } from 'node:zlib'
import { promisify } from 'node:util'

/** Why a zip archive is not read on. Whoever opened it says so in their own words. */
export class ZipProblem extends Error {
  constructor(readonly kind: 'damaged' | 'encrypted' | 'too-large') {
    super(`zip archive: ${kind}`)
  }
}

/** How much of an archive is looked at: parts in it, and bytes that all parts read together may unpack to. */
export type ZipLimits = { readonly parts: number; readonly unpackedBytes: number }

type Part = {
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly claimedBytes: number
  readonly at: number
}

/** The parts of a zip archive by name; what a part claims to unpack to is never believed. */
export type Zip = {
  readonly names: readonly string[]
  /** The text of a part; null when there is none of that name. */
  readonly text: (name: string) => string | null
  /** Unpacks every part and keeps none of it: whoever opens the archive later meets nothing larger or more broken than it says. */
  readonly proven: () => Promise<void>
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 0xffff

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw)

/** Whether the bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Opens a zip archive without unpacking anything. Throws ZipProblem for what is damaged, locked or beyond the limits. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = directoryOf(view, limits.parts)
  let left = limits.unpackedBytes
  return {
    names: [...parts.keys()],
    text(name) {
      const part = parts.get(name)
      if (part === undefined) return null
      const unpacked = unpack(part, packedOf(part, view, bytes), left)
      left -= unpacked.length
      return new TextDecoder().decode(unpacked)
    },
    async proven() {
      const claimed = [...parts.values()].reduce((sum, part) => sum + part.claimedBytes, 0)
      if (claimed > limits.unpackedBytes) throw new ZipProblem('too-large')
      for (const part of parts.values()) await prove(part, packedOf(part, view, bytes))
    },
  }
}

function directoryOf(view: DataView, most: number): Map<string, Part> {
  const end = endOfDirectory(view)
  if (end < 0) throw new ZipProblem('damaged')
  const count = view.getUint16(end + 10, true)
  if (count > most) throw new ZipProblem('too-large')
  const parts = new Map<string, Part>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ZipProblem('damaged')
    const nameBytes = view.getUint16(at + 28, true)
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + at + 46,
      Math.min(nameBytes, view.byteLength - at - 46),
    )
    const name = new TextDecoder().decode(bytes).replaceAll('\\', '/')
    // Of two parts with one name each program takes another.
    if (parts.has(name)) throw new ZipProblem('damaged')
    parts.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      claimedBytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

function packedOf(part: Part, view: DataView, bytes: Uint8Array): Uint8Array {
  if (part.encrypted) throw new ZipProblem('encrypted')
  if (part.at + 30 > view.byteLength) throw new ZipProblem('damaged')
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = bytes.subarray(start, start + part.packedBytes)
  if (packed.length < part.packedBytes) throw new ZipProblem('damaged')
  return packed
}

function unpack(part: Part, packed: Uint8Array, most: number): Uint8Array {
  if (part.method === 0) {
    if (packed.length > most) throw new ZipProblem('too-large')
    return packed
  }
  if (part.method !== 8) throw new ZipProblem('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw problemOf(error)
  }
}

async function prove(part: Part, packed: Uint8Array): Promise<void> {
  if (part.method === 0 && part.packedBytes === part.claimedBytes) return
  if (part.method !== 8) throw new ZipProblem('damaged')
  const unpacked = await inflate(packed, { maxOutputLength: Math.max(1, part.claimedBytes) }).catch(
    (error: unknown) => {
      throw problemOf(error)
    },
  )
  if (unpacked.length !== part.claimedBytes) throw new ZipProblem('damaged')
}

const problemOf = (error: unknown): ZipProblem =>
  new ZipProblem((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged')
