/** What a form holds, by the name of the field: text, numbers, yes and no; null where nothing is. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>

export type Merged<Of extends Fields> = {
  readonly fields: Of
  /** The fields that both have changed, each to something else. */
  readonly conflicts: readonly (keyof Of & string)[]
}

/** Which of two texts somebody chose to keep, by field. */
export type Choices = Readonly<Record<string, string>>

/**
 * Brings together what one person typed (`mine`) and what stands there now (`theirs`), both begun from `base`. A field that only one of
 * them changed becomes theirs who changed it; where both did, `choices` says whose stays, and without a choice it is a conflict.
 */
export function merge<Of extends Fields>(
  base: Fields,
  mine: Of,
  theirs: Of,
  choices: Choices = {},
): Merged<Of> {
  const conflicts: (keyof Of & string)[] = []
  const decide = (field: keyof Of & string) => {
    const before = field in base ? base[field] : theirs[field]
    if (mine[field] === theirs[field] || mine[field] === before) return theirs[field]
    if (theirs[field] === before || choices[field] === 'mine') return mine[field]
    if (choices[field] !== 'theirs') conflicts.push(field)
    return theirs[field]
  }
  const names = Object.keys(mine) as (keyof Of & string)[]
  const fields = Object.fromEntries(names.map((field) => [field, decide(field)])) as unknown as Of
  return { fields, conflicts }
}

/** Reads what a form was filled from, as the form carried it; what cannot be read is as if nothing had been carried. */
export function readFields(text: string | undefined): Fields {
  try {
    const read: unknown = JSON.parse(text ?? '{}')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Fields) : {}
  } catch {
    return {}
  }
}
