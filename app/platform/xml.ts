/** What a walk over XML tells: an element that opens (with its attributes as they stand), one that closes, text between tags. */
export type XmlEvents = {
  readonly open: (name: string, attributes: string, empty: boolean) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** XML that is none, or that declares a document type: workbooks have none, and entities are the classic bomb. */
export class XmlProblem extends Error {}

/** Walks over XML once, from front to end, in time linear in its length. Names come without their namespace. */
export function walkXml(xml: string, { open, close, text }: XmlEvents): void {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) text(unescaped(xml.slice(at, tag)))
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag)
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag)
      text(xml.slice(tag + 9, at - 3))
    } else if (xml.startsWith('<!', tag)) throw new XmlProblem('A document type is declared.')
    else {
      at = after(xml, '>', tag)
      if (xml.charCodeAt(tag + 1) === 63) continue
      if (xml.charCodeAt(tag + 1) === 47) close(localName(xml.slice(tag + 2, at - 1).trim()))
      else element(xml.slice(tag + 1, at - 1), open, close)
    }
  }
}

function element(inside: string, open: XmlEvents['open'], close: XmlEvents['close']): void {
  const empty = inside.endsWith('/')
  const whole = empty ? inside.slice(0, -1) : inside
  const blank = whole.search(/\s/)
  const name = localName(blank < 0 ? whole : whole.slice(0, blank))
  open(name, blank < 0 ? '' : whole.slice(blank), empty)
  if (empty) close(name)
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw new XmlProblem('A tag is not closed.')
  return found + mark.length
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** One attribute of an element as `walkXml` gives them; null when it is not there. Written with or without a namespace. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found === null ? null : unescaped(found[1] ?? found[2] ?? '')
}
