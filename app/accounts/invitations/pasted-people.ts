/**
 * One person of a pasted list: what was written, and the address and name in it; no address when there is
 * none.
 */
export type PastedPerson = {
  readonly written: string
  readonly email: string | null
  readonly name: string | null
}

/**
 * RFC 5321 section 4.5.3.1.3 allows 254 characters; what mail programs write beyond this shape, people do
 * not.
 */
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

const address = (text: string): string | null => {
  const plain = text
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  return plain.length <= 254 && ADDRESS.test(plain) ? plain : null
}

/**
 * Reads a list as people paste it from a mail program or a sheet: `Name <a@b>`, `"Lee, Ana" <a@b>`,
 * `Name a@b`, bare addresses; between them line breaks, commas, semicolons or tabs. Somebody named twice is
 * there once.
 */
export function pastedPeople(text: string): PastedPerson[] {
  const people = text.split(/\r\n|\r|\n/).flatMap(peopleOnLine)
  const seen = new Set<string>()
  return people.filter(({ email, written }) => {
    const key = email ?? written
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function peopleOnLine(line: string): PastedPerson[] {
  // "Lee, Ana" <a@b>: a comma inside quotes, or before an address in brackets, belongs to the name.
  return piecesOf(line)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(personIn)
}

/** The line cut at separators outside quotes and after each address in brackets. */
function piecesOf(line: string): string[] {
  const pieces: string[] = []
  let from = 0
  let at = 0
  const cut = () => {
    pieces.push(line.slice(from, at))
    from = at
  }
  while (at < line.length) {
    const length = lengthOfPart(line, at)
    const character = line[at]!
    if (length === 1 && /[;\t,]/.test(character)) {
      cut()
      from = at += 1
    } else {
      at += length
      if (character === '<' && length > 1) cut()
    }
  }
  cut()
  return pieces
}

const QUOTED = /"[^"]*"/y
const BRACKETED = /<[^<>]*>/y

/** How many characters stand together at a place: a quotation, an address in brackets, or one. */
function lengthOfPart(line: string, at: number): number {
  const form = line[at] === '"' ? QUOTED : line[at] === '<' ? BRACKETED : null
  if (form === null) return 1
  form.lastIndex = at
  return form.exec(line)?.[0].length ?? 1
}

function personIn(written: string): PastedPerson {
  const bracketed = /^(.*)<([^<>]*)>\s*$/.exec(written)
  if (bracketed) return { written, email: address(bracketed[2] ?? ''), name: nameIn(bracketed[1] ?? '') }
  const words = written.split(/\s+/)
  const at = words.findIndex((word) => word.includes('@'))
  if (at === -1) return { written, email: null, name: null }
  return {
    written,
    email: address(words[at] ?? ''),
    name: nameIn(words.filter((_, i) => i !== at).join(' ')),
  }
}

function nameIn(text: string): string | null {
  const name = text.replaceAll('"', ' ').replace(/\s+/g, ' ').trim()
  return name === '' ? null : name.slice(0, 120)
}
