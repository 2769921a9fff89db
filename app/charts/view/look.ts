import { frequencyOf, isPeriod, type Period } from '#app/kernel/time/period.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import type { RunChartView } from './chart.ts'
import { isChartType, whyNot } from './chart-choice.ts'
import { CHART_NAME, type ChartType } from '../spc/chart-type.ts'
import { RULE_SETS, type RuleSet } from '../spc/rule-set.ts'

/**
 * What a look may hide in the drawing. It stays in the table and the figures of files; lines stay in the
 * sentences as well.
 */
export const HIDEABLE = ['center', 'limits', 'goal', 'notes', 'tests', 'groups'] as const
export type Hideable = (typeof HIDEABLE)[number]

/** How one chart is looked at, by its address; nothing given: as it is in force. */
export interface ChartLook {
  /** The last period shown. */
  readonly through?: Period | null
  readonly type?: ChartType | null
  readonly ruleSet?: RuleSet | null
  readonly hidden?: readonly Hideable[]
  /** Slug of the stratification whose groups are shown; absent: the first. */
  readonly by?: string | null
  /** Absent: a small chart for each group. */
  readonly groups?: 'lines' | null
  /** What the points are out of, as bars under them. */
  readonly denominators?: boolean
}

type LookResult =
  { readonly ok: true; readonly look: ChartLook } | { readonly ok: false; readonly reason: string }

/** The chart that is looked at: its measure, and how it is split by groups of people. */
interface LookedAt {
  readonly figures: { readonly series: Pick<TeamSeries, 'measure'> }
  readonly groups: { readonly splits: readonly { readonly slug: string }[] }
}

/**
 * The look that an address requests, or what is wrong with it, in a sentence. An empty parameter requests
 * nothing.
 */
export function lookOf(url: string, { figures, groups }: LookedAt): LookResult {
  const { measure } = figures.series
  const asked = new URL(url).searchParams
  const given = (name: string) => asked.get(name) || null
  const [through, chart, rules] = [given('through'), given('chart'), given('rules')]
  if (through !== null && !(isPeriod(through) && frequencyOf(through) === measure.frequency)) {
    return wrong(`There is no such ${measure.frequency} to end the chart with.`)
  }
  if (chart !== null && !isChartType(chart)) return wrong('There is no such chart type.')
  const unfit = chart === null ? null : whyNot(chart, measure)
  if (unfit !== null) return wrong(`${CHART_NAME[chart as ChartType]}: ${unfit}`)
  if (rules !== null && !isRuleSet(rules)) return wrong(`There are no such rules. ${KNOWN_RULES}`)
  const hidden = asked.getAll('hide').flatMap((list) =>
    list
      .split(',')
      .filter((name) => name !== '')
      .map(renamed),
  )
  if (!hidden.every(isHideable)) return wrong(`These can be hidden: ${HIDEABLE.join(', ')}.`)
  const [by, drawn, denominators] = [given('by'), given('groups'), given('denominators')]
  if (by !== null && !groups.splits.some(({ slug }) => slug === by)) {
    return wrong('This measure is not split by such groups.')
  }
  if (drawn !== null && drawn !== 'lines')
    return wrong('Groups are drawn as small charts, or with groups=lines.')
  if (denominators !== null && denominators !== 'shown') return wrong('Denominators are hidden, or shown.')
  const look = {
    ...{ through: through as Period | null, type: chart, ruleSet: rules },
    ...({ by, groups: drawn, denominators: denominators !== null } as const),
  }
  return { ok: true, look: { ...look, hidden: HIDEABLE.filter((name) => hidden.includes(name)) } }
}

/** What to answer to an address that names rules nobody knows. */
export const KNOWN_RULES = `Known are ${RULE_SETS.join(', ')}.`

/** Charts that were shared or embedded before say `centre`. */
const renamed = (name: string) => (name === 'centre' ? 'center' : name)

const wrong = (reason: string): LookResult => ({ ok: false, reason })
export const isRuleSet = (text: string): text is RuleSet => RULE_SETS.some((known) => known === text)
const isHideable = (text: string): text is Hideable => HIDEABLE.some((known) => known === text)

/** `?through=2026-03&rules=nhs`; empty for a chart as it is. */
export function lookQuery(look: ChartLook): string {
  const { through, type, ruleSet, hidden = [], by, groups, denominators } = look
  const parts = [
    ...(through ? [`through=${through}`] : []),
    ...(type ? [`chart=${type}`] : []),
    ...(ruleSet ? [`rules=${ruleSet}`] : []),
    ...(hidden.length > 0 ? [`hide=${hidden.join(',')}`] : []),
    ...(by ? [`by=${by}`] : []),
    ...(groups ? [`groups=${groups}`] : []),
    ...(denominators ? ['denominators=shown'] : []),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** The chart without some of its lines, for a drawing; its sentences stay those of the whole chart. */
export function withoutLines(chart: RunChartView, hidden: readonly Hideable[]): RunChartView {
  const hides = (name: Hideable) => hidden.includes(name)
  const { details, phases, annotations, offAxis, goal } = chart
  return {
    ...chart,
    ...(hides('limits') && { details: details.map((one) => ({ ...one, lower: null, upper: null })) }),
    ...(hides('center') && {
      analysis: { ...chart.analysis, center: null },
      phases: phases.map((phase) => ({ ...phase, analysis: { ...phase.analysis, center: null } })),
    }),
    annotations: annotations.filter(({ note }) => !hides(note.test ? 'tests' : 'notes')),
    offAxis: offAxis.filter((note) => !hides(note.test ? 'tests' : 'notes')),
    goal: hides('goal') ? null : goal,
  }
}
