import type { RuleSet } from '../spc/rule-set.ts'

/** A rule set as somebody who has to choose one reads about it. */
export interface RuleSetTold {
  readonly ruleSet: RuleSet
  /** Who wrote it, and for what, in a sentence or two. */
  readonly meaning: string
  /** Each rule in a sentence. */
  readonly rules: readonly string[]
  /** What becomes different on the charts of every team, in sentences. */
  readonly changes: readonly string[]
  /** What it costs. */
  readonly caution: string
}

/** In the order in which they are offered. Numbers and sources are those of decisions 010, 021 and 023. */
export const RULE_SETS_TOLD: readonly RuleSetTold[] = [
  {
    ruleSet: 'ihi',
    meaning:
      'The run-chart rules that collaboratives of the Institute for Healthcare Improvement teach. They need a pencil and a median, and everybody on a team can check them.',
    rules: [
      'Shift: six or more points in a row on one side of the median. It decides the headline.',
      'Trend: five or more points in a row rising or falling. It is told in the explanation only.',
      'Number of runs: more or fewer than chance gives. It is told in the explanation only.',
      'Astronomical point: marked by people who know the process, and never computed.',
    ],
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
    rules: [
      'Longest run: longer on one side of the line than chance gives for so many points; for 24 points, nine or more in a row.',
      'Crossings: the line crossed less often than chance gives; for 24 points, seven times or fewer.',
      'Beyond a limit: a point outside the three-sigma limits, on charts that have them.',
    ],
    changes: [
      'From twelve values on, each measure is drawn as the control chart that fits it: P for a share, U for a rate, C for a count.',
      'Limits appear, and points beyond them are marked. Longer runs are asked for before a change is called.',
    ],
    caution: 'A shift of six or seven months that the IHI rules would name is not yet a signal here.',
  },
  {
    ruleSet: 'nhs',
    meaning:
      'The rules of Making Data Count, made by NHS England for boards that look at many measures at once. Each chart ends in two icons: what kind of variation, and whether the target can be relied on.',
    rules: [
      'Beyond a limit: a point outside the limits of an I chart, the mean plus or minus 2.66 times the mean moving range.',
      'Seven in a row on one side of the mean.',
      'Seven in a row rising or falling.',
      'Two of three points in a row near one limit.',
    ],
    changes: [
      'From twelve values on, every measure is drawn as an I chart with limits.',
      'Verdicts are about the last point. Variation and assurance stand beside every chart; assurance needs a goal.',
      'A measure that should hold steady, or come near to one, is called neither improving nor of concern.',
    ],
    caution:
      'Days between rare events are too skewed for these limits, and are drawn with them all the same.',
  },
]
