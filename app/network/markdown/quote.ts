/** A quote longer than this is no quote any more: the topic has the whole post. */
const MOST_QUOTED = 1_500

/**
 * Markdown that begins a reply: who wrote, and what, as a quote, with an empty line to go on at. `author` is
 * a name, not Markdown.
 */
export function quote(source: string, author: string): string {
  const text = source.trim()
  const cut = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).trimEnd()}…` : text
  const lines = [`**${asWords(author)}** wrote:`, '', ...cut.split(/\r\n|[\r\n]/)]
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}

/** A name as words of one line: its punctuation makes no Markdown, and mentions nobody. */
const asWords = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
