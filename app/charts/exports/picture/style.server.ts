import chartCss from '../../svg/charts.css?raw'
import strataCss from '../../strata/strata.css?raw'
import tokenCss from '#app/ui/tokens.css?raw'

/** The light colors of the house by name (`--color-ink`): paper is light whatever the screen was. */
const COLORS = new Map(
  [...themeOf(tokenCss).matchAll(/(--color-[a-z-]+):([^;]+);/g)].map((match) => [
    match[1]!,
    match[2]!.trim(),
  ]),
)

/** What the first block of the tokens says; the schemes after it are for screens. */
function themeOf(css: string): string {
  const start = css.indexOf('@theme')
  return css.slice(start, css.indexOf('\n}', start))
}

/** The value of one color token. Throws when there is none of that name. */
export function color(name: string): string {
  const value = COLORS.get(`--color-${name}`)
  if (value === undefined) throw new RangeError(`There is no color ${name}`)
  return value
}

/** How a drawing is laid into a page; a file of its own needs none of it. */
const OF_PAGES = /^(display|width|height|max-width|overflow|container-type|margin[\w-]*)\s*:/

/**
 * The style sheets of the chart and its groups for a file that stands alone: only what every reader gets, in
 * concrete colors.
 */
export function standaloneStyle(): string {
  return plainRules(chartCss + strataCss)
    .map(({ selector, declarations }) => ({
      selector,
      declarations: declarations
        .filter((declaration) => !OF_PAGES.test(declaration))
        .map((declaration) =>
          declaration
            .replace(/var\(--color-([a-z-]+)\)/g, (_, name: string) => color(name))
            // Files are also read by programs that know the nine named weights only.
            .replace(
              /^font-weight:\s*(\d+)$/,
              (_, weight: string) => `font-weight:${Math.floor(Number(weight) / 100) * 100}`,
            ),
        ),
    }))
    .filter(({ declarations }) => declarations.length > 0)
    .map(({ selector, declarations }) => `${selector}{${declarations.join(';')}}`)
    .join('\n')
}

/** The rules of a style sheet outside every at-rule: those hold for some readers and some widths only. */
function plainRules(css: string): { selector: string; declarations: string[] }[] {
  const rules: { selector: string; declarations: string[] }[] = []
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '')
  let [depth, start, head] = [0, 0, '']
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === '{' && ++depth === 1) [head, start] = [bare.slice(start, at).trim(), at + 1]
    if (bare[at] !== '}' || --depth > 0) continue
    const body = bare.slice(start, at)
    start = at + 1
    if (head.startsWith('@')) continue
    const declarations = body.split(';').map((one) => one.trim().replace(/\s+/g, ' '))
    rules.push({
      selector: head.replace(/\s+/g, ' '),
      declarations: declarations.filter((one) => one !== ''),
    })
  }
  return rules
}
