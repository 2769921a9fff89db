/**
 * Where the bytes of kept files lie. PostgreSQL keeps them now (`store/contents.server.ts`); an object store can take its place, because
 * nothing is asked of it but this:
 * - a key is opaque, and what lies under it never changes once it was put;
 * - `read` gives the bytes in parts as they are asked for, so that no file stands whole in memory to be sent, and fails when nothing lies there;
 * - `remove` leaves nothing behind, and removing what is not there is no error.
 */
export type FileContents = {
  readonly put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly read: (key: string) => ReadableStream<Uint8Array>
  readonly remove: (key: string) => Promise<void>
}
