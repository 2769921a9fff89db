/**
 * Where the bytes of stored files are. PostgreSQL holds them now (`store/contents.server.ts`); an object
 * store can take its place, because nothing is asked of it but this:
 * - a key is opaque, and the bytes under it never change;
 * - `read` gives the bytes in parts as they are requested, so that no file has to be in memory whole to be
 *   sent, and fails when there are none;
 * - `remove` leaves nothing behind, and removing what is not there is no error.
 */
export type FileContents = {
  readonly put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly read: (key: string) => ReadableStream<Uint8Array>
  readonly remove: (key: string) => Promise<void>
}
