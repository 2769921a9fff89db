import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { chartKey, loadTeamCharts } from '#app/charts/api.server.ts'
import { teamReach, type TeamReach } from '#app/policy/reach.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { loadTiles } from '#app/teams/api.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { afterWords } from './after.ts'
import { TESTED_OUTCOMES, type Afterwards, type LedgerEntry, type LedgerGroup } from './ledger.ts'
import { testReader } from '../sharing/readable.server.ts'
import { teamsToTryIn } from '../spread/offer.server.ts'
import { countLedger, listLedger, listTested } from './store.server.ts'

/**
 * Who tested a change idea, and the outcome, as far as the asker may know. Ideas are open to everybody, tests
 * are not: `ledger` is null for those who do not learn in the network.
 */
export const readLedger = defineQuery({
  action: 'idea.read',
  form: z.object({ idea: slugSchema }),
  load: async (_, input) => {
    const idea = ideaOf(input.idea)
    return idea && { subject: null, idea }
  },
  run: async (granted, { idea }) => {
    const { db, actor, demo, may } = granted
    const signedIn = actor.kind !== 'anonymous'
    if (!may('idea.ledger', null)) return { signedIn, ledger: null, tryIn: [] }
    const reach = teamReach(actor)
    const asked = { idea: idea.slug, reader: testReader(actor), demo }
    const [entries, tested, counts, tiles] = await Promise.all([
      listLedger(db, asked),
      listTested(db, asked),
      countLedger(db, asked),
      loadTiles(granted),
    ])
    const after = await afterwardsOf(granted, entries, reach)
    const groups = TESTED_OUTCOMES.map((outcome): LedgerGroup => {
      const own = entries.filter((entry) => entry.outcome === outcome)
      return {
        outcome,
        total: own[0]?.total ?? 0,
        entries: own.map(({ total: _, ...entry }) => ({ ...entry, after: after(entry) })),
      }
    })
    const taken = tested.map(({ code, outcome, slug, id }) => ({
      ...{ code, outcome, href: `/teams/${slug}/tests/${id}` },
    }))
    const superseded = idea.evidence.label === 'superseded'
    return {
      signedIn,
      ledger: { groups, counts, taken, tiles },
      tryIn: superseded ? [] : teamsToTryIn(granted),
    }
  },
})

/**
 * What the chart that a test names did afterwards; only charts of teams whose figures the asker may read are
 * looked at.
 */
async function afterwardsOf(
  { db }: Pick<Granted, 'db'>,
  entries: readonly LedgerEntry[],
  reach: TeamReach,
): Promise<(entry: LedgerEntry) => Afterwards> {
  const open = (teamId: string) => reach === 'all' || reach.includes(teamId)
  const charts = await loadTeamCharts(
    { db },
    entries.flatMap(({ team, measure }) =>
      measure !== null && open(team.id) ? [{ teamId: team.id, measureId: measure.id }] : [],
    ),
  )
  return ({ team, measure, startedOn }) => {
    if (measure === null) return null
    if (!open(team.id)) return { kind: 'closed' }
    const chart = charts.get(chartKey(team.id, measure.id))
    if (chart === undefined) return null
    return {
      kind: 'shown',
      words: afterWords(chart, startedOn),
      href: `/teams/${team.slug}/measures/${measure.slug}`,
    }
  }
}
