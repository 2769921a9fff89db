import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import type { RunChartView } from './chart.ts'
import type { RuleExplanation } from '../sentences/explanation.ts'
import { RULE_SET_NAME, RULE_SET_SOURCE } from '../spc/rule-set.ts'

/**
 * How the chart arrives at its sentence: chart type with its reason, and each rule with its limit, what it
 * found and its source.
 */
export function ChartExplain({ chart, rules }: { chart: RunChartView; rules: readonly RuleExplanation[] }) {
  const { style, ruleSet, phases, points } = chart
  const last = phases.at(-1)!
  return (
    <Disclosure summary="How this chart is read">
      <div className="space-y-3">
        <p className="max-w-prose">{style.reason}.</p>
        {chart.pooled && <p className="max-w-prose">{chart.pooled}.</p>}
        <p className="max-w-prose">
          {RULE_SET_NAME[ruleSet]} ({RULE_SET_SOURCE[ruleSet]})
          {phases.length > 1 && `, read in the phase since ${periodLongLabel(points[last.from]!.period)}`}.
          One rule set is chosen for the collaborative; rule sets are never mixed.{' '}
          <Link href="/charts/rules">What each rule set means</Link>
        </p>
        <Table caption="Rules" captionHidden>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">What it asks</th>
              <th scope="col">What it found</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, name, limit, matches, signalled, source }) => (
              <tr key={rule}>
                <th scope="row">{name}</th>
                <td>{limit}</td>
                <td>
                  {matches.map((sentence) => (
                    <p key={sentence} className={signalled ? 'font-semibold' : undefined}>
                      {sentence}
                    </p>
                  ))}
                </td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Disclosure>
  )
}
