import { expect, test } from 'vitest'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { similarIdeas } from './similar-ideas.ts'

test('an idea is similar to its own title, and comes first', () => {
  const idea = IDEAS.find(({ title, evidence }) => title.length > 30 && evidence.label !== 'superseded')!
  expect(similarIdeas(`How do you: ${idea.title}?`, IDEAS)[0]).toEqual({ slug: idea.slug, title: idea.title })
})

test('one word in common, or words that are everywhere, make nothing similar', () => {
  expect(similarIdeas('What would families have about their state', IDEAS)).toEqual([])
  expect(similarIdeas('', IDEAS)).toEqual([])
})
