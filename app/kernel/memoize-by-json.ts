/**
 * `compute`, which keeps what it made of the last `most` inputs that differ, by what they say. Only for pure functions of plain data whose
 * result nobody changes: the same input then gives the very same object. Inputs must be JSON-like; an undefined field is no field.
 */
export function memoizeByJson<Input, Output>(
  compute: (input: Input) => Output,
  most: number,
): (input: Input) => Output {
  const kept = new Map<string, Output>()
  return (input) => {
    const key = JSON.stringify(input)
    const known = kept.get(key)
    if (known !== undefined) {
      // Put at the end: the first entry of a map is the one that was asked for longest ago.
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const made = compute(input)
    kept.set(key, made)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return made
  }
}
