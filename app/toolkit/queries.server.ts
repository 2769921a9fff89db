import { z } from 'zod'
import { isAreaSlug } from '#app/teams/core/areas/area-slug.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { findIdeas } from './core/find-ideas.ts'
import { IDEAS, ideaOf } from './core/ideas/index.ts'
import { ideaSearch } from './forms.ts'

/** The change ideas that fit what was asked. What is told about them is in core/ideas. */
export const readIdeas = defineQuery({
  action: 'idea.read',
  form: ideaSearch,
  load: async () => ({ subject: null }),
  run: async (_, __, asked) => ({ asked, ideas: findIdeas(IDEAS, asked), outOf: IDEAS.length }),
})

/** One change idea. */
export const readIdea = defineQuery({
  action: 'idea.read',
  form: z.object({ idea: z.string() }),
  load: async (_, input) => {
    const idea = ideaOf(input.idea)
    return idea && { subject: null, idea }
  },
  run: async (_, { idea }) => ({ idea }),
})

/** The area whose driver diagram is asked for. The diagram itself is made of its text and the catalogue: core/diagram. */
export const readDriverArea = defineQuery({
  action: 'idea.read',
  form: z.object({ area: z.string() }),
  load: async (_, { area }) => (isAreaSlug(area) ? { subject: null, area } : null),
  run: async (_, { area }) => ({ area }),
})
