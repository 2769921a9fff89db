/**
 * Rough width of a text, in the unit of `fontSize`: a server has no fonts to measure with. Widths are those
 * of Public Sans with tabular figures, rounded up by class of letter, so that labels held apart by them stay
 * apart in bold as well.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const character of text) em += characterWidth(character)
  return em * fontSize
}

function characterWidth(character: string): number {
  if ('%mwMW'.includes(character)) return 0.93
  if (character >= '0' && character <= '9') return 0.7
  if (" .,:;()'i".includes(character)) return 0.32
  if ('fjltrJI'.includes(character)) return 0.41
  if (character >= 'A' && character <= 'Z') return 0.77
  return 0.6
}
