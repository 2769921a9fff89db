/**
 * Rough width of a text in a sans-serif face, in the unit of `fontSize`. A server has no fonts to measure with; this errs to the
 * wide side, so that labels held apart by it stay apart.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const letter of text) em += letterWidth(letter)
  return em * fontSize
}

function letterWidth(letter: string): number {
  if (letter === '%' || letter === 'm' || letter === 'w' || letter === 'M' || letter === 'W') return 0.92
  if (" .,:;()'ijltfrI".includes(letter)) return 0.36
  if (letter >= 'A' && letter <= 'Z') return 0.72
  return 0.61
}
