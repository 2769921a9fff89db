import { renderAsync } from '@resvg/resvg-js'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Public Sans as files that a renderer without a browser can read; the machine's own fonts would differ from
 * place to place.
 */
const FONTS = ['400Regular/PublicSans_400Regular', '600SemiBold/PublicSans_600SemiBold']

/** An SVG file as PNG, each of its units two pixels wide. Drawn beside the event loop, in about 200 ms. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const fontFiles = FONTS.map((name) => require.resolve(`@expo-google-fonts/public-sans/${name}.ttf`))
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Public Sans' },
  })
  return new Uint8Array(image.asPng())
}
