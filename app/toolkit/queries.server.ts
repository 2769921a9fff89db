import { z } from 'zod'
import { isAreaSlug } from '#app/teams/areas/area-slug.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { findIdeas } from './ideas/find-ideas.ts'
import { driverLabel } from './drivers/driver-label.ts'
import { driverPath } from './drivers/driver-path.ts'
import type { Idea, ListedIdea } from './ideas/idea.ts'
import { IDEAS, ideaOf, namedIdea } from './idea-texts/index.ts'
import { ideaSearch } from './forms.ts'

/** The change ideas that fit what was asked. Their texts are in idea-texts. */
export const readIdeas = defineQuery({
  action: 'idea.read',
  form: ideaSearch,
  load: async () => ({ subject: null }),
  run: async (_, __, asked) => ({
    asked,
    ideas: findIdeas(IDEAS, asked).map(listed),
    outOf: IDEAS.length,
  }),
})

/** An idea as a line of a list; the rest is on its own page. */
function listed({ slug, title, area, text, superseded, evidence, driver }: Idea): ListedIdea {
  const path = driverPath(area, driver)
  return {
    ...{ slug, title, area },
    text: text.text,
    superseded: superseded !== null,
    evidence: evidence.label,
    driver: path && driverLabel(path.secondary ?? path.primary),
  }
}

/** One change idea, with the driver it works on and what replaces it where it is superseded. */
export const readIdea = defineQuery({
  action: 'idea.read',
  form: z.object({ idea: z.string() }),
  load: async (_, input) => {
    const idea = ideaOf(input.idea)
    return idea && { subject: null, idea }
  },
  run: async (_, { idea }) => ({
    idea,
    drivers: driverPath(idea.area, idea.driver),
    instead: namedIdea(idea.replaced?.by ?? null),
  }),
})

/**
 * The area whose driver diagram is requested. The diagram itself is made of its text and the catalog:
 * drivers/.
 */
export const readDriverArea = defineQuery({
  action: 'idea.read',
  form: z.object({ area: z.string() }),
  load: async (_, { area }) => (isAreaSlug(area) ? { subject: null, area } : null),
  run: async (_, { area }) => ({ area }),
})
