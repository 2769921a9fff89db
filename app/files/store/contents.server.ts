import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { FileContents } from '../contents.ts'

const PART_BYTES = 512 * 1024

/**
 * The bytes of files in PostgreSQL, in a table of their own that no listing reads. They are sent in parts,
 * each cut out by the database.
 */
export const postgresContents = (db: Db): FileContents => ({
  async put(key, bytes) {
    await db.storedFileContent.create({ data: { fileId: key, bytes } })
  },
  read(key) {
    let from = 1
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const [row] = await db.$queryRaw<{ part: Uint8Array }[]>(
            Prisma.sql`select substring(bytes from ${from}::int for ${PART_BYTES}::int) as part
              from stored_file_content where file_id = ${key}::uuid`,
          )
          if (row === undefined) throw new Error(`No bytes are kept for file ${key}`)
          if (row.part.length > 0) controller.enqueue(row.part)
          from += row.part.length
          if (row.part.length < PART_BYTES) controller.close()
        },
      },
      { highWaterMark: 0 },
    )
  },
  async remove(key) {
    await db.storedFileContent.deleteMany({ where: { fileId: key } })
  },
})
