/**
 * Rough width of a text, in the unit of `fontSize`: a server has no fonts to measure with. Widths are those of Public Sans with
 * tabular figures, rounded up by class of letter, so that labels held apart by them stay apart in bold as well.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const letter of text) em += letterWidth(letter)
  return em * fontSize
}

function letterWidth(letter: string): number {
  if ('%mwMW'.includes(letter)) return 0.93
  if (letter >= '0' && letter <= '9') return 0.7
  if (" .,:;()'i".includes(letter)) return 0.32
  if ('fjltrJI'.includes(letter)) return 0.41
  if (letter >= 'A' && letter <= 'Z') return 0.77
  return 0.6
}
