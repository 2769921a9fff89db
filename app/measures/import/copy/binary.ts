/** Rows in the binary format of PostgreSQL's COPY ("COPY", File Formats, Binary Format): fields with their length before them. */
const SIGNATURE = Buffer.from(
  'PGCOPY\n\u00ff\r\n\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000',
  'latin1',
)
const END = Buffer.from([0xff, 0xff])

/** Bytes sent at once. */
const CHUNK = 65_536
/** No row without its comment is as long. */
const ROOM = 512

export type RowWriter = {
  /** A field given as the bytes that go between length and next field, or null. */
  readonly field: (bytes: Uint8Array | null) => void
  /** Fields that were made into bytes before, lengths included. */
  readonly ready: (bytes: Uint8Array) => void
  /** A number of at most ten digits before and four behind the point, as `numeric`; null as null. */
  readonly numeric: (value: number | null) => void
}

/** Fields one behind the other, with their lengths, to be written as `ready` for row after row. */
export function fields(values: readonly (Uint8Array | null)[]): Buffer {
  return Buffer.concat(
    values.flatMap((bytes) => {
      const length = Buffer.alloc(4)
      length.writeInt32BE(bytes === null ? -1 : bytes.length)
      return bytes === null ? [length] : [length, bytes]
    }),
  )
}

export const text = (value: string): Buffer => Buffer.from(value, 'utf8')

/** A UUID in its usual writing. */
export const uuid = (value: string): Buffer => Buffer.from(value.replaceAll('-', ''), 'hex')

/** What `make` makes of a value; null stays null. */
export const orNull = <T>(value: T | null, make: (value: T) => Buffer): Buffer | null =>
  value === null ? null : make(value)

/** Milliseconds and days are counted from the year 2000 on. */
const EPOCH = Date.UTC(2000, 0, 1)
const DAY_MS = 86_400_000

export function timestamptz(instant: Date): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(instant.getTime() - EPOCH) * 1000n)
  return bytes
}

/** A day as `YYYY-MM-DD`. */
export function date(day: string): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS)
  return bytes
}

/** Rows of which some are there and others are still being made. */
export type Batches<T> = Iterable<Iterable<T>> | AsyncIterable<Iterable<T>>

/** The chunks to be sent for rows of `columns` fields each; `write` writes the fields of one. A chunk holds until the next one is asked for. */
export async function* binaryRows<T>(
  batches: Batches<T>,
  columns: number,
  write: (row: T, to: RowWriter) => void,
): AsyncGenerator<Buffer> {
  let chunk = Buffer.alloc(CHUNK)
  let at = SIGNATURE.copy(chunk)
  const room = (bytes: number): void => {
    if (at + bytes <= chunk.length) return
    const larger = Buffer.alloc(Math.max(chunk.length * 2, at + bytes))
    chunk.copy(larger, 0, 0, at)
    chunk = larger
  }
  const to: RowWriter = {
    field(bytes) {
      room(4 + (bytes?.length ?? 0))
      at = chunk.writeInt32BE(bytes?.length ?? -1, at)
      if (bytes === null) return
      chunk.set(bytes, at)
      at += bytes.length
    },
    ready(bytes) {
      room(bytes.length)
      chunk.set(bytes, at)
      at += bytes.length
    },
    numeric(value) {
      if (value === null) to.field(null)
      else at = writeNumeric(chunk, at, value)
    },
  }
  for await (const batch of batches) {
    for (const row of batch) {
      room(ROOM)
      at = chunk.writeInt16BE(columns, at)
      write(row, to)
      if (at < CHUNK - ROOM) continue
      yield chunk.subarray(0, at)
      at = 0
    }
  }
  yield Buffer.concat([chunk.subarray(0, at), END])
}

const BASE = 10_000
const NEGATIVE = 0x4000

/** Digits to the base of ten thousand, the first of them worth that to the power of `weight`, and four decimals to be shown. */
function writeNumeric(chunk: Buffer, start: number, value: number): number {
  const scaled = Math.round(Math.abs(value) * BASE)
  let count = 0
  for (let rest = scaled; rest > 0; rest = Math.floor(rest / BASE)) count += 1
  let at = chunk.writeInt32BE(8 + count * 2, start)
  at = chunk.writeInt16BE(count, at)
  at = chunk.writeInt16BE(count === 0 ? 0 : count - 2, at)
  at = chunk.writeInt16BE(value < 0 ? NEGATIVE : 0, at)
  at = chunk.writeInt16BE(4, at)
  let rest = scaled
  for (let digit = count - 1; digit >= 0; digit -= 1) {
    chunk.writeInt16BE(rest % BASE, at + digit * 2)
    rest = Math.floor(rest / BASE)
  }
  return at + count * 2
}
