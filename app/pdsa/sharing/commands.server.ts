import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findDefaultSharing } from '../tests/store.server.ts'
import { loadTest } from '../tests/load-test.server.ts'
import { shareTestForm, usualSharingForm } from './forms.ts'
import { setUsualSharing, shareTest } from './store.server.ts'

/** Shares one test with the learning network, or takes that back. */
export const changeSharing = defineCommand({
  action: 'test.share',
  form: shareTestForm,
  load: loadTest,
  edit: { of: ({ test }) => `test ${test.id}`, stands: (_, { test }) => ({ sharing: test.sharing }) },
  run: async ({ db, signature }, { team, test }, { sharing }) => {
    if (sharing !== test.sharing) await shareTest(db, test, sharing, signature)
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id: test.id },
      data: { from: test.sharing, to: sharing, change: test.change },
    }
    return done({
      output: { team: team.slug, test: test.id },
      events: sharing === test.sharing ? [] : [event],
    })
  },
})

/** Says who may read the tests that a team logs from now on. Those it has stay as they are. */
export const chooseUsualSharing = defineCommand({
  action: 'team.tests.share',
  form: usualSharingForm,
  load: async (context, { team }) => loadTeam(context, team),
  edit: {
    of: ({ team }) => `usual sharing of ${team.id}`,
    stands: async ({ db }, { team }) => ({ sharing: (await findDefaultSharing(db, team.id)) ?? undefined }),
  },
  run: async ({ db, signature }, { team }, { sharing }) => {
    await setUsualSharing(db, team.id, sharing, signature)
    const event = { teamId: team.id, subject: { kind: 'team', id: team.id }, data: { sharing } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})
