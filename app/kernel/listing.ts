/** A list whose members are made as they are asked for, where making all at once would take too much memory. */
export type Listing<T> = Iterable<T> & { readonly length: number; readonly at: (index: number) => T }

/** The listing of `length` members that `at` makes; indices count from 0 and are not checked. */
export const listing = <T>(length: number, at: (index: number) => T): Listing<T> => ({
  length,
  at,
  *[Symbol.iterator]() {
    for (let index = 0; index < length; index += 1) yield at(index)
  },
})

/** The first `count` members, or all there are. */
export const firstOf = <T>({ length, at }: Listing<T>, count: number): T[] =>
  Array.from({ length: Math.min(length, count) }, (_, index) => at(index))
