/** A file that came with a mail. */
export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What is known of a mail that came in. */
export type Incoming = {
  /** SHA-256 of its Message-ID, or of the whole mail where it has none, in hex. */
  readonly id: string
  /** Who says to have sent it, in lower case; null where nobody, more than one, or whom no mail reaches. */
  readonly from: string | null
  /** Every address that it went to, in lower case. */
  readonly to: readonly string[]
  /** Sent by a program or a mailing list. */
  readonly automatic: boolean
  /** All of its text, quotes included; null where it cannot be read. */
  readonly text: string | null
  readonly files: readonly IncomingFile[]
}
