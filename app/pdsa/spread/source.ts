import type { CalendarDay } from '#app/kernel/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Idea } from '#app/toolkit/ideas/idea.ts'
import { measuresHere, type Reported } from '../create/measures-here.ts'
import type { Scale, Size } from '../tests/scale.ts'
import type { Decision } from '../tests/stage.ts'

/** What another team may take over of a test: its plan, and what came of it. Never its place, its people and its days of the calendar. */
export type Source = Size & {
  readonly id: string
  readonly team: { readonly id: string; readonly slug: string; readonly name: string }
  readonly change: string
  readonly objective: string | null
  readonly prediction: string | null
  readonly areaSlug: AreaSlug
  readonly ideaSlug: string | null
  readonly scale: Scale
  /** Slugs of the measures it is read by, in order. */
  readonly measures: readonly string[]
  readonly learned: string | null
  readonly decision: Decision | null
  readonly reason: string | null
  /** What comes along beside the fields of the form. */
  readonly theory: string | null
  readonly dataPlan: string | null
  readonly questions: number
  readonly tasks: number
}

/** What the new team brings to it. */
type Here = {
  readonly measures: Reported
  readonly me: string | null
  readonly people: readonly { readonly id: string }[]
  readonly today: CalendarDay
}

/** Up to one site, the size is taken over; what is larger begins small again, since nobody here has seen it work. */
const LARGEST_COPIED: Scale = 3

const nobody = { people: null, sites: null }

const own = ({ me, people, today }: Here) => ({
  ...{ place: null, plannedStart: today, plannedEnd: null },
  owner: people.some(({ id }) => id === me) ? (me ?? '') : '',
})

/** The quick log filled from a test of another team. Its prediction is offered in words; numbers belong to another baseline. */
export function filledFromTest(source: Source, here: Here) {
  const { change, objective, prediction, areaSlug, ideaSlug, scale, people, sites, days } = source
  const size =
    scale <= LARGEST_COPIED ? { scale, people, sites, days } : { scale: 1 as Scale, ...nobody, days: 1 }
  return {
    ...{ change, objective: objective ?? '', prediction: prediction ?? '', idea: ideaSlug ?? '' },
    ...size,
    ...own(here),
    ...measuresHere(source.measures, areaSlug, here.measures),
  }
}

/** The quick log filled from a change idea: what is tried, and one person on one day. What will happen is for the team to say. */
export const filledFromIdea = ({ slug, title, area, measures }: Idea, here: Here) => ({
  ...{ change: title.slice(0, 200), objective: '', prediction: '', idea: slug },
  ...{ scale: 1 as Scale, ...nobody, days: 1 },
  ...own(here),
  measure: measuresHere(measures, area, here.measures).measure,
  others: [],
})

/** A quick log of which nothing is known: what was typed stands in it. */
export const emptyLog = (today: CalendarDay) => ({
  ...{
    change: '',
    objective: '',
    prediction: '',
    idea: '',
    place: null,
    plannedStart: today,
    plannedEnd: null,
  },
  ...{ scale: 1 as Scale, ...nobody, days: null, owner: '', measure: '', others: [] },
})

/** `why it should work, two questions and one task`: what is copied beside the form; null when nothing is. */
export function alsoCopied({ theory, dataPlan, questions, tasks }: Source): string | null {
  const parts = [
    theory === null ? null : 'why it should work',
    dataPlan === null ? null : 'how data are gathered',
    questions === 0 ? null : `${questions} ${questions === 1 ? 'question' : 'questions'}`,
    tasks === 0 ? null : `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  ].filter((part) => part !== null)
  return parts.length < 2 ? (parts[0] ?? null) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
