import { rulesOf } from '../signals/rules/index.ts'
import type { RuleSet } from '../spc/rule-set.ts'

/** A rule set as somebody who has to choose one reads about it. */
export interface RuleSetWords {
  readonly ruleSet: RuleSet
  /** Who wrote it, and for what, in a sentence or two. */
  readonly meaning: string
  /** What becomes different on the charts of every team, in sentences. */
  readonly changes: readonly string[]
  /** What it costs. */
  readonly caution: string
}

/** In the order in which they are offered. Numbers and sources are those of decisions 010, 021 and 023. */
export const RULE_SET_WORDS: readonly RuleSetWords[] = [
  {
    ruleSet: 'ihi',
    meaning:
      'The run-chart rules that collaboratives of the Institute for Healthcare Improvement teach. They need a pencil and a median, and everybody on a team can check them.',
    changes: [
      'Every measure is drawn as a run chart about its median, unless its team chose another chart.',
      'Points of a shift are marked. On a chart with limits that a team chose, points beyond them are marked too.',
    ],
    caution: 'Six in a row come about by chance now and then, more often the longer a chart grows.',
  },
  {
    ruleSet: 'anhoej',
    meaning:
      'Two tests whose limits grow with the number of points, so that long and short charts give false alarms about equally seldom.',
    changes: [
      'From twelve values on, each measure is drawn as the control chart that fits it: P for a share, U for a rate, C for a count.',
      'Limits appear, and points beyond them are marked. Longer runs are needed before a change is called.',
    ],
    caution: 'A shift of six or seven months that the IHI rules would name is not yet a signal here.',
  },
  {
    ruleSet: 'nhs',
    meaning:
      'The rules of Making Data Count, made by NHS England for boards that look at many measures at once. Each chart ends in two icons: what kind of variation, and whether the target can be relied on.',
    changes: [
      'From twelve values on, every measure is drawn as an I chart with limits.',
      'Verdicts are about the last point. Variation and assurance stand beside every chart; assurance needs a goal.',
      'A measure that should hold steady, or come near to one, is called neither improving nor of concern.',
    ],
    caution:
      'Days between rare events are too skewed for these limits, and are drawn with them all the same.',
  },
]

/** What each rule of a set asks, in a sentence. */
export const asksOf = (ruleSet: RuleSet): string[] =>
  rulesOf(ruleSet).flatMap(({ sets }) => sets[ruleSet]?.asks ?? [])
