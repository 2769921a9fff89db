import { SaxesParser } from 'saxes'

export type XmlAttributes = Readonly<Record<string, string>>

/**
 * What a walk over XML reports: an element that opens, one that closes, text between tags. Names come without
 * their namespace.
 */
export type XmlEvents = {
  readonly open?: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * XML that is none, or that declares a document type: office documents have none, and entities are the
 * classic bomb.
 */
export class XmlProblem extends Error {}

/** Far deeper than office documents nest, far below what fills the memory with open elements. */
const MOST_DEPTH = 256

/**
 * Walks once over XML that comes in pieces; null is XML that is not there. Throws an XmlProblem when it is
 * not well-formed.
 */
export async function walkXml(
  pieces: AsyncIterable<string> | readonly string[] | null,
  { open, close, text }: XmlEvents,
): Promise<void> {
  if (pieces === null) return
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', refuse)
  parser.on('doctype', () => refuse(new Error('A document type is declared.')))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > MOST_DEPTH) refuse(new Error('Elements are nested too deeply.'))
    open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(localName(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  for await (const piece of pieces) parser.write(piece)
  parser.close()
}

function refuse({ message }: Error): never {
  throw new XmlProblem(message)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * One attribute of an element as `walkXml` gives them, written with or without a namespace; null when it is
 * not there.
 */
export function attribute(attributes: XmlAttributes, name: string): string | null {
  const value = attributes[name]
  if (value !== undefined) return value
  for (const key in attributes) if (localName(key) === name) return attributes[key] ?? null
  return null
}
