import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { loadTeam, loadTiles } from '#app/teams/api.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { named, spreadOf, type FamilyTest } from './family/family.ts'
import type { Source } from './source.ts'
import { testParam } from '../forms.ts'
import { loadTest } from '../tests/load-test.server.ts'
import { teamsToTryIn } from './offer.server.ts'
import { findSource, listFamily, type SourceRow } from './store.server.ts'

const subjectOf = ({ team, shared }: { team: { id: string; name: string }; shared: boolean }) => ({
  ...{ teamId: team.id, teamName: team.name, shared },
})

/** Whether a test may be tried by another team: it is shared, and the asker may read it. */
export const mayBeTried = (
  { may }: Pick<Granted, 'may'>,
  { team, sharing }: Pick<SourceRow, 'team' | 'sharing'>,
): boolean => sharing === 'network' && may('test.read', subjectOf({ team, shared: true }))

/** A shared test as the plan of a team's own; null where there is none that the asker may try. */
export const readSource = defineQuery({
  action: 'test.write',
  form: z.object({ team: slugSchema, source: z.uuid() }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, { source: id }): Promise<{ source: Source | null }> => {
    const sourceTest = await findSource(granted.db, id, teamReach(granted.actor))
    if (sourceTest === null || sourceTest.team.id === team.id || !mayBeTried(granted, sourceTest))
      return { source: null }
    const { authors: _, sharing: __, ...source } = sourceTest
    return { source }
  },
})

/** A change idea to try in a team. What is superseded is not tried any more. */
export const readIdeaToTry = defineQuery({
  action: 'test.write',
  form: z.object({ team: slugSchema, tried: slugSchema }),
  load: async (context, input) => {
    const [loaded, idea] = [await loadTeam(context, input.team), ideaOf(input.tried)]
    return loaded === null || idea === null || idea.evidence.label === 'superseded'
      ? null
      : { ...loaded, idea }
  },
  run: async (_, { idea }) => ({ idea }),
})

/** The same with the map it is drawn on. */
export const readSpreadMap = defineQuery({
  action: 'test.read',
  form: testParam,
  load: loadTest,
  run: async ({ db }) => ({ tiles: await loadTiles({ db }) }),
})

/**
 * Where a change came from and who took it up, as far as the asker may know, and in which of their teams they
 * may try it.
 */
export const readSpread = defineQuery({
  action: 'test.read',
  form: testParam,
  load: loadTest,
  run: async (granted, { team, test }) => {
    const family = await listFamily(granted.db, test.id)
    const mayRead = (one: FamilyTest) => granted.may('test.read', subjectOf(one))
    const copiedFrom = family.find(({ id }) => id === test.id)?.copiedFrom?.id
    const source = family.find(({ id }) => id === copiedFrom)
    return {
      team: { slug: team.slug, name: team.name, demo: team.demo },
      test: { id: test.id, change: test.change },
      spread: spreadOf(family, mayRead, test.id),
      /** `kept`: it was copied from a test that its team does not share. Null: it began here. */
      from: source === undefined ? null : mayRead(source) ? named(source) : ('kept' as const),
      tryIn: test.sharing === 'network' ? teamsToTryIn(granted, team.id) : [],
    }
  },
})
