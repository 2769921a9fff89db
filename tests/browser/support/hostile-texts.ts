import payloads from '../../data/xss.json' with { type: 'json' }

/** Texts of at most `most` characters that hold all the payloads between them, in their order. */
function packed(texts: readonly string[], most: number, between: string): string[] {
  const packs: string[] = []
  for (const text of texts) {
    const longer = packs.length === 0 ? text : `${packs.at(-1)}${between}${text}`
    if (packs.length > 0 && longer.length <= most) packs[packs.length - 1] = longer
    else packs.push(text)
  }
  return packs
}

/** Who breaks out of an attribute, a title, a field or a script does it with one of these. */
const STRONG = `"'></title></textarea></script><script>window.xss()</script><img src=x onerror=window.xss()>`

/** The payloads of tests/data/xss.json in the lengths that the forms of the network take. */
export const HOSTILE = {
  strong: STRONG,
  title: `Title ${STRONG}`,
  /** Of the post of a topic: without names, links and numbers, which would be asked about or counted. */
  post: `${STRONG}\n\n<svg onload=window.xss()>\n\n[a](javascript:window.xss())`,
  /** All payloads, each a text of its own. */
  all: payloads,
  /** At most 480 characters each. */
  paragraphs: packed(payloads, 480, '\n'),
  /** On one line, at most 190 characters each. */
  lines: packed(
    payloads.map((payload) => payload.replace(/\s+/g, ' ').trim()),
    190,
    ' ',
  ),
}
