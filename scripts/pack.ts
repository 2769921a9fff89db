import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { PACKED } from '#app/platform/http/packed-files.server.ts'

const pack = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
}

/**
 * Leaves every script, style and drawing of a folder beside itself as small as it gets: done once here, it
 * costs no request anything.
 */
export async function packTexts(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|svg)$/.test(name))
  await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name))
      for (const { encoding, ending } of PACKED) {
        const packed = await pack[encoding](text)
        if (packed.length < text.length) await writeFile(join(folder, name + ending), packed)
      }
    }),
  )
}
