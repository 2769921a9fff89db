type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly defaultPrevented: boolean
}

/** The key that was pressed by itself; null where it means something else. Shift may be needed for `?`. */
export function keyAlone(event: Pressed): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null
  return event.key
}

/**
 * Which of `count` things in a row comes next from the place `at`, or from the first one that is in sight
 * where none has the focus (-1); null at the end of the row.
 */
export function stepFrom(at: number, count: number, by: 1 | -1, inSight: number): number | null {
  const next = at === -1 ? inSight : at + by
  return next >= 0 && next < count ? next : null
}
