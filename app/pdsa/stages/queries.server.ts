import { defineQuery } from '#app/platform/use-case.server.ts'
import { isOpenStage } from '../tests/transitions/stage.ts'
import { testParam } from '../forms.ts'
import { loadOffer } from '../create/offer.server.ts'
import { loadTest } from '../tests/load-test.server.ts'

/** One test, for those who carry it on. */
export const readTestToChange = defineQuery({
  action: 'test.write',
  form: testParam,
  load: loadTest,
  run: async (_, { team, test }) => ({ team, test }),
})

/** A test that is not closed, and who in the team could own it. There is no such page of a closed one. */
export const readOpenTest = defineQuery({
  action: 'test.write',
  form: testParam,
  load: async (context, input) => {
    const loaded = await loadTest(context, input)
    return loaded && isOpenStage(loaded.test.stage) ? loaded : null
  },
  run: async ({ db }, { team, test }) => {
    const { people } = await loadOffer({ db }, team.id)
    const { owner } = test
    return { team, test, people: people.some(({ id }) => id === owner.id) ? people : [...people, owner] }
  },
})
