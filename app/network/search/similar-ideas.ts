import type { Idea } from '#app/toolkit/ideas/idea.ts'

const MOST = 2
/** So much of the beginning of two words makes them the same: hospital, hospitals; deliver, delivery. */
const STEM = 5
const COMMON = new Set(
  'about after before does from have their them there these they this what when where which with would your families family state'.split(
    ' ',
  ),
)

const stemsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => word.slice(0, STEM)),
  )

/** Change ideas that share two words or more with a title, those with most in their own title first. */
export function similarIdeas(
  title: string,
  ideas: readonly Idea[],
): { readonly slug: string; readonly title: string }[] {
  const asked = stemsOf(title)
  const shared = (text: string) => [...stemsOf(text)].filter((stem) => asked.has(stem)).length
  return ideas
    .filter(({ evidence }) => evidence.label !== 'superseded')
    .map((idea) => ({ idea, inTitle: shared(idea.title), inAll: shared(`${idea.title} ${idea.text.text}`) }))
    .filter(({ inAll }) => inAll >= 2)
    .sort((a, b) => b.inTitle - a.inTitle || b.inAll - a.inAll)
    .slice(0, MOST)
    .map(({ idea }) => ({ slug: idea.slug, title: idea.title }))
}
