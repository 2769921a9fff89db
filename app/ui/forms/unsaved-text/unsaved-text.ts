/**
 * What the controls of a form hold, by name: the value of a field, or those of the boxes and circles that are
 * chosen.
 */
export type Held = Readonly<Record<string, readonly string[]>>

/** The current form in the page, and as it was given to it. `carried`: hidden controls. */
export type FormState = {
  readonly now: Held
  readonly given: Held
  readonly carried: Held
}

/** What was typed into a form and is not known to be saved. */
export type UnsavedText = {
  readonly at: string
  /** The fields that differ from what the form was filled with. */
  readonly typed: Held
  /**
   * Hidden controls that say what the typed fields belong to: what the form was filled from, and the ids of
   * rows.
   */
  readonly carried: Held
  /** It is on its way: when the answer says saved, it is done with. */
  readonly sent: boolean
  /** Text from before that was offered and neither restored nor discarded yet. */
  readonly earlier: UnsavedText | null
}

/** `questions[1].` of `questions[1].ask`; null for a field that is in no row. */
const rowOf = (name: string): string | null => /^.*\[\d+\]\./.exec(name)?.[0] ?? null

const same = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  JSON.stringify(one ?? []) === JSON.stringify(other ?? [])

/**
 * What to keep of a form: the fields that differ from what it was given, each with the rest of its row, so
 * that it finds its row again when rows have come or gone; null when none differs.
 */
export function changedIn({ now, given, carried }: FormState): Pick<UnsavedText, 'typed' | 'carried'> | null {
  const changed = Object.keys(now).filter((name) => !same(now[name], given[name]))
  if (changed.length === 0) return null
  const rows = new Set(changed.map(rowOf))
  const ofThem = (name: string) => rowOf(name) !== null && rows.has(rowOf(name))
  return {
    typed: subset(now, (name) => changed.includes(name) || ofThem(name)),
    carried: subset(carried, (name) => rowOf(name) === null || ofThem(name)),
  }
}

const subset = (held: Held, wanted: (name: string) => boolean): Held =>
  Object.fromEntries(Object.entries(held).filter(([name]) => wanted(name)))

/** Earlier text with what was typed since over it. */
export const overlay = (earlier: UnsavedText | null, later: UnsavedText): UnsavedText =>
  earlier === null
    ? later
    : {
        ...later,
        typed: { ...earlier.typed, ...later.typed },
        // What the first of them was filled from shows what others have changed since.
        carried: { ...later.carried, ...earlier.carried },
      }

/** The fields of `unsaved` in which the form differs, and the text for which it no longer has a field. */
export function compareWith(unsaved: UnsavedText, now: Held) {
  const names = Object.keys(unsaved.typed)
  return {
    differing: names.filter((name) => name in now && !same(unsaved.typed[name], now[name])),
    placeless: names.flatMap((name) =>
      name in now ? [] : unsaved.typed[name]!.filter((text) => text !== ''),
    ),
  }
}

/** Reads what was stored; null when it has another shape. */
export function parseUnsavedText(text: string | null): UnsavedText | null {
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    return isUnsavedText(read) ? read : null
  } catch {
    return null
  }
}

function isUnsavedText(read: unknown): read is UnsavedText {
  if (typeof read !== 'object' || read === null) return false
  const { at, typed, carried, sent, earlier } = read as Record<string, unknown>
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof sent === 'boolean' &&
    isHeld(typed) &&
    isHeld(carried) &&
    (earlier === null || isUnsavedText(earlier))
  )
}

const isHeld = (read: unknown): read is Held =>
  typeof read === 'object' &&
  read !== null &&
  Object.values(read).every(
    (values) => Array.isArray(values) && values.every((value) => typeof value === 'string'),
  )
