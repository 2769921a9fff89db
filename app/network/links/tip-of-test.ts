import { counted } from '#app/kernel/text/plural.ts'
import { resultWords } from '#app/pdsa/study/result-words.ts'
import { DECISION_LABEL } from '#app/pdsa/tests/transitions/stage.ts'
import { MATCH_LABEL, type Test } from '#app/pdsa/tests/test.ts'

type Tested = Pick<
  Test,
  | 'change'
  | 'prediction'
  | 'place'
  | 'people'
  | 'sites'
  | 'result'
  | 'matched'
  | 'learned'
  | 'decision'
  | 'reason'
  | 'measures'
>

/** A title has at most 200 characters. */
const LONGEST_TITLE = 200

/**
 * A tip as a decided test of a team (its slug) would say it, with the chart of its first measure: its author
 * goes over it before it is posted.
 */
export function tipOfTest(test: Tested, team: string): { title: string; setting: string; body: string } {
  const { change, place, people, sites, prediction, result, matched, learned, decision, reason } = test
  const setting = [
    place,
    people === null ? null : counted(people, { one: 'person', other: 'people' }),
    sites === null ? null : counted(sites, { one: 'site', other: 'sites' }),
  ]
  const measured = test.measures.map((measure) => `${measure.name}: ${resultWords(measure)}`).join('; ')
  const parts = [
    ['What we changed', change],
    ['What we predicted', prediction],
    ['What came out', result],
    ['Measured', test.measures.some((one) => one.result !== null) ? measured : null],
    ['As predicted', matched && MATCH_LABEL[matched]],
    ['What we learned', learned],
    ['What we decided', decision && [`${DECISION_LABEL[decision]}.`, reason].filter(Boolean).join(' ')],
  ] as const
  const said = parts.flatMap(([name, text]) => (text ? [`**${name}:** ${text}`] : []))
  // Alone in its paragraph, the link is drawn as a card for those who may read the figures.
  const chart = test.measures.slice(0, 1).map(({ slug }) => `[Chart](/teams/${team}/measures/${slug})`)
  return {
    title: change.length <= LONGEST_TITLE ? change : `${change.slice(0, LONGEST_TITLE - 1)}…`,
    setting: setting.filter(Boolean).join(', ').slice(0, 500),
    body: [...said, ...chart].join('\n\n'),
  }
}
