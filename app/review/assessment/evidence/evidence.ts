import { sectorLabel } from '#app/accounts/members/sector.ts'
import { counted, type Forms } from '#app/kernel/text/plural.ts'
import { listed, uncapitalized } from '#app/kernel/text/text.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import type { Score } from '../score.ts'
import type { Facts, Readings } from './facts.ts'

/** Whether what a step of the scale speaks of is there. `not-known`: the data cannot say so yet. */
export type EvidenceState = 'met' | 'not-met' | 'not-known'

export const STATE_LABEL: Record<EvidenceState, string> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-known': 'Not known',
}

export type EvidenceItem = {
  readonly key: 'charter' | 'team' | 'measures' | 'tests' | 'process' | 'outcome' | 'goals' | 'spread'
  /** What is looked for, as a statement. */
  readonly criterion: string
  readonly state: EvidenceState
  /** The figures it was seen in. */
  readonly figures: string
  readonly href: string
  readonly link: string
  /** The first step of the scale that speaks of it. */
  readonly from: Score
}

/** Fewer sectors than these are one agency with a partner. */
const ENOUGH_SECTORS = 3

/**
 * What the collaboratory can see of the criteria of the scale, item by item with its figures. It looks; the
 * score is given by a person, and nothing here adds up to one.
 */
export function evidenceOf(facts: Facts, teamSlug: string): EvidenceItem[] {
  const base = `/teams/${teamSlug}`
  return [
    { key: 'charter', from: 1, ...charter(facts), href: `${base}/areas`, link: 'Areas and aims' },
    { key: 'team', from: 1, ...people(facts), href: `${base}/members`, link: 'People' },
    { key: 'measures', from: 2.5, ...measures(facts), href: `${base}/measures`, link: 'Measures' },
    { key: 'tests', from: 2.5, ...tests(facts), href: `${base}/tests`, link: 'Tests' },
    { key: 'process', from: 3, ...signal('process', facts.process), ...chartsLink(base, facts.process) },
    { key: 'outcome', from: 3.5, ...signal('outcome', facts.outcome), ...chartsLink(base, facts.outcome) },
    { key: 'goals', from: 4, ...goals(facts), href: `${base}#areas`, link: 'Aims and their progress' },
    { key: 'spread', from: 4.5, ...spread(facts), href: `${base}/tests/ramps`, link: 'Ramps of tests' },
  ]
}

type Seen = Pick<EvidenceItem, 'criterion' | 'state' | 'figures'>

const AREAS: Forms = { one: 'area', other: 'areas' }
const MEMBERS: Forms = { one: 'member', other: 'members' }
const SECTORS: Forms = { one: 'sector', other: 'sectors' }
const MEASURES: Forms = { one: 'measure', other: 'measures' }
const AIMS: Forms = { one: 'aim', other: 'aims' }

const state = (met: boolean): EvidenceState => (met ? 'met' : 'not-met')

function charter({ areas, charteredAreas }: Facts): Seen {
  const criterion = 'Each area has an aim with a measure, a baseline, a target and a date'
  if (areas === 0) return { criterion, state: 'not-met', figures: 'No strategy area is chosen yet.' }
  const figures = `${charteredAreas} of ${counted(areas, AREAS)}.`
  return { criterion, state: state(charteredAreas === areas), figures }
}

function people({ members, sectors, unknownSectors, missingSectors }: Facts): Seen {
  const criterion = `The team has members from ${ENOUGH_SECTORS} sectors or more`
  const enough = sectors >= ENOUGH_SECTORS
  const couldBe = sectors + unknownSectors >= ENOUGH_SECTORS
  const names = missingSectors.map((sector) =>
    sector === 'medicaid' ? sectorLabel(sector) : uncapitalized(sectorLabel(sector)),
  )
  const missing = names.length === 0 ? '' : ` Not in the team yet: ${listed(names)}.`
  const unknown =
    unknownSectors === 0 ? '' : ` The sector of ${counted(unknownSectors, MEMBERS)} is not recorded.`
  return {
    criterion,
    state: enough ? 'met' : couldBe ? 'not-known' : 'not-met',
    figures: `${counted(members, MEMBERS)} from ${counted(sectors, SECTORS)}.${unknown}${missing}`,
  }
}

function measures({ measures: all, measuresWithData, newestMonth }: Facts): Seen {
  const criterion = 'Every chosen measure has values'
  if (all === 0) return { criterion, state: 'not-met', figures: 'No measure is chosen yet.' }
  const newest = newestMonth === null ? '' : `; the newest of ${monthLabel(newestMonth)}`
  const figures = `${measuresWithData} of ${counted(all, MEASURES)}${newest}.`
  return { criterion, state: state(measuresWithData === all), figures }
}

function tests({ tests: { underWay, adopted, adapted, abandoned, stopped } }: Facts): Seen {
  const closed = adopted + adapted + abandoned
  const outcomes = `${adopted} adopted, ${adapted} adapted, ${abandoned} abandoned`
  const others = `${underWay} under way, ${stopped} stopped`
  return {
    criterion: 'At least one test of change is closed',
    state: state(closed > 0),
    figures: closed === 0 ? `None closed; ${others}.` : `${closed} closed (${outcomes}); ${others}.`,
  }
}

function signal(kind: 'process' | 'outcome', { charts, improvement, concern, tooEarly }: Readings): Seen {
  const criterion =
    kind === 'process' ? 'A process measure shows improvement' : 'An outcome measure shows improvement'
  if (charts === 0) return { criterion, state: 'not-known', figures: `No ${kind} measure is chosen.` }
  const figures = `Of ${counted(charts, { one: `${kind} chart`, other: `${kind} charts` })}: ${improvement} in the direction of improvement, ${concern} away from it, ${tooEarly} too early to tell.`
  if (improvement > 0) return { criterion, state: 'met', figures }
  return { criterion, state: tooEarly === charts ? 'not-known' : 'not-met', figures }
}

const chartsLink = (base: string, { only }: Readings): Pick<EvidenceItem, 'href' | 'link'> =>
  only === null
    ? { href: `${base}/charts`, link: 'All charts' }
    : { href: `${base}/measures/${only}`, link: 'Its chart' }

function goals({ aims, aimsReached, aimsTooEarly }: Facts): Seen {
  const criterion = 'At least half of the aims are reached'
  if (aims === 0) return { criterion, state: 'not-known', figures: 'No aim is set.' }
  const figures = `${aimsReached} of ${counted(aims, AIMS)} reached, ${aimsTooEarly} too early to tell.`
  if (aimsReached * 2 >= aims) return { criterion, state: 'met', figures }
  const couldBe = (aimsReached + aimsTooEarly) * 2 >= aims
  return { criterion, state: couldBe ? 'not-known' : 'not-met', figures }
}

function spread({ tests: { wide, copies } }: Facts): Seen {
  const adopted = counted(wide, { one: 'test', other: 'tests' })
  const begun = counted(copies, { one: 'shared test of another team', other: 'shared tests of other teams' })
  return {
    criterion: 'A change has spread to several sites or to another team',
    state: state(wide + copies > 0),
    figures: `${adopted} adopted at several sites or beyond; ${begun} began from one of this team.`,
  }
}
