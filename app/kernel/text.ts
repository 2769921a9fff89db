/**
 * `text` without the characters at its end that `character` matches, one at a time. Linear: `/[x]+$/` starts
 * again at every x of the text and takes quadratic time where many of them stand before something else.
 */
export function withoutTrailing(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/** The lines of a text that hold anything, without the blanks around them. */
export const filledLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
