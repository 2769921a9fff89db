/**
 * `compute`, which keeps what it made of the last `most` inputs that differ, by what they say. Only for pure
 * functions of plain data whose result nobody changes: the same input then gives the very same object. Inputs
 * must be JSON-like; an undefined field is no field.
 */
export function memoizeByJson<Input, Output>(
  compute: (input: Input) => Output,
  most: number,
): (input: Input) => Output {
  const outputs = new Map<string, Output>()
  return (input) => {
    const key = JSON.stringify(input)
    const known = outputs.get(key)
    if (known !== undefined) {
      // Put at the end: the first entry of a map is the one that was requested longest ago.
      outputs.delete(key)
      outputs.set(key, known)
      return known
    }
    const made = compute(input)
    outputs.set(key, made)
    if (outputs.size > most) outputs.delete(outputs.keys().next().value!)
    return made
  }
}
