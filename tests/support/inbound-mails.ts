import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#scripts/project.ts'
import expected from '../data/mails/expected.json' with { type: 'json' }

/** What becomes of a mail of tests/data/mails. */
type Expected = {
  readonly outcome: 'posted' | 'refused' | 'dropped'
  /** The post. */
  readonly text?: string
  /** The files under it. */
  readonly files?: readonly string[]
  /** A part of the mail that is sent back. */
  readonly says?: string
  /** Whom that goes to, where it is not Ana. */
  readonly to?: string
}
export const INBOUND_MAILS = Object.entries(expected as Record<string, Expected>)

/**
 * A mail of tests/data/mails as it comes in: with addresses of this run, and with what is too long for a
 * file.
 */
export function rawMail(name: string, addresses: Readonly<Record<string, string>>): Buffer {
  const text = readFileSync(join(projectFolder, `tests/data/mails/${name}.eml`), 'latin1')
  const long = text
    .replace(/\{\{filler:(\d+)\}\}/g, (_, count: string) => 'A'.repeat(Number(count)))
    .replace(/\{\{repeat:(\d+):([\s\S]*?)\}\}/g, (_, count: string, what: string) =>
      what.repeat(Number(count)),
    )
  const addressed = Object.entries(addresses).reduce(
    (mail, [mark, address]) => mail.replaceAll(`{{${mark}}}`, address),
    long,
  )
  return Buffer.from(addressed, 'latin1')
}
