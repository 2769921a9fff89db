import { firstDay } from '#app/kernel/time/month.ts'
import { firstMonthOf } from '#app/kernel/time/period.ts'
import { figuresOf, type Figure } from './figures.ts'
import { instantIn } from './present.ts'
import { around, randomFor } from './random.ts'
import { stableId } from './stable-id.ts'
import { monthAt } from '#app/kernel/time/month.ts'
import type { SplitStory } from './story.ts'
import type { TeamSeed } from './team-seed.ts'

/**
 * The figures of groups of people, invented so that they come to the total or less, and leave a rest that can
 * be.
 */
export function addSplits(seed: TeamSeed): void {
  const { setting, story, team, crew, rows, at, note } = seed
  for (const { slug, split } of story.measures ?? []) {
    if (split === undefined) continue
    const { id: measureId, definition } = setting.measure(slug)
    const switched = at(story.joinedAgo, 5)
    rows.team_stratification.push({
      id: stableId('split', story.code, slug, split.by),
      ...{ team_id: team.id, measure_id: measureId, stratification_slug: split.by },
      ...{ switched_on_at: switched, switched_on_by: crew.lead.id },
    })
    note(switched, crew.lead, 'team.measures.configure', ['measure', slug], { splits: [split.by] })
    const measure = story.measures!.find((one) => one.slug === slug)!
    for (const figure of figuresOf(seed, measure)) {
      if (figure.ago >= split.periods) continue
      for (const part of partsOf(figure, split, `${story.code} ${slug}`)) {
        rows.stratum_value.push({
          ...{ team_id: team.id, measure_id: measureId },
          ...{ shape: definition.shape, frequency: definition.frequency },
          period_start: firstDay(firstMonthOf(figure.period)),
          ...{ stratification_slug: split.by, stratum_slug: part.slug },
          ...{ state: 'value', numerator: part.numerator, denominator: part.denominator, provisional: false },
          recorded_at: instantIn(monthAt(setting.now), 3, 15, setting.now),
          ...{ recorded_by: (crew.dataManager ?? crew.lead).id, origin: 'demo' },
        })
      }
    }
  }
}

function partsOf({ ago, period, reported }: Figure, split: SplitStory, seed: string) {
  if (reported.state !== 'value' || reported.denominator === null) return []
  const random = randomFor(`${seed} ${period} groups`)
  const rate = reported.numerator / reported.denominator
  const now = 1 - ago / split.periods
  let [numerator, denominator] = [reported.numerator, reported.denominator]
  return split.groups.map(([slug, share, first, last]) => {
    const out = Math.min(denominator, around(random, Math.floor(reported.denominator! * share), 0.08, 0))
    const wanted = Math.round(out * Math.min(1, Math.max(0, rate + (first + (last - first) * now) / 100)))
    // What is left after each group has to hold the groups still to come.
    const counted = Math.max(numerator - (denominator - out), Math.min(wanted, numerator, out))
    numerator -= counted
    denominator -= out
    return { slug, numerator: counted, denominator: out }
  })
}
