import type { FileKind } from '../kinds.ts'

/** Control characters that no text has; tab, line ends and form feed are not among them. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
/** A text in one of the old single-byte alphabets has some letters beyond ASCII; noise has many. */
const MOST_BEYOND_ASCII = 0.4

export type CheckedText = FileKind | 'markup' | 'script' | 'rich-text'

/**
 * What the bytes are as text, or null when they are none. A table is distinguished from other text by its
 * name: both are stored as text.
 */
export function textKind(bytes: Uint8Array, name: string): CheckedText | null {
  const text = textOf(bytes)
  if (text === null) return null
  if (/^\s*<[!?a-z]/i.test(text)) return 'markup'
  if (/^\s*\{\\rtf/i.test(text)) return 'rich-text'
  if (text.startsWith('#!')) return 'script'
  return /\.(csv|tsv)$/i.test(name.trim()) ? 'csv' : 'text'
}

function textOf(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  const text = decoded(bytes, wide ?? 'utf-8') ?? (wide === null && mostlyAscii(bytes) ? latin(bytes) : null)
  return text === null || CONTROL.test(text) ? null : text
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

const mostlyAscii = (bytes: Uint8Array): boolean =>
  bytes.reduce((beyond, byte) => beyond + (byte >> 7), 0) <= bytes.length * MOST_BEYOND_ASCII
