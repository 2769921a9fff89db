import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { CHART_NAME, type ChartType } from '../spc/chart-type.ts'
import { RULE_SET_NAME, RULE_SETS, type RuleSet } from '../spc/rule-set.ts'
import { viewAddress, type ChartAddress } from './address.ts'
import { HIDEABLE, type Hideable } from '../view/look.ts'

const PARTS: Record<Hideable, string> = {
  center: 'Center line',
  limits: 'Limits',
  goal: 'Goal',
  notes: 'Notes',
  tests: 'Tests',
  groups: 'Groups',
}

/**
 * Another look at the same chart: its type, the rules that read it, lines left away. The look is in the
 * address, so that it can be sent to somebody, and changes nothing for anybody else.
 */
export function LookForm({
  chart,
  types,
  inForce,
  grouped,
}: {
  chart: ChartAddress
  /** Chart types that the measure may be drawn as. */
  types: readonly ChartType[]
  /** The rules of the collaborative. */
  inForce: RuleSet
  /** Whether the chart is split by groups. */
  grouped: boolean
}) {
  const { through, type, ruleSet, hidden = [], by, groups, denominators } = chart
  const carried = { through, by, groups, denominators: denominators ? 'shown' : null }
  const asIs = viewAddress({ team: chart.team, measure: chart.measure })
  return (
    <div className="print:hidden">
      <Disclosure summary="Look at this chart another way">
        <Form key={viewAddress(chart)} method="get" action={asIs} className="space-y-4">
          {Object.entries(carried).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <div className="flex flex-wrap gap-4">
            <Field label="Chart" id="look-chart" name="chart" defaultValue={type ?? ''}>
              <Select
                options={types.map((value) => ({ value, label: CHART_NAME[value] }))}
                placeholder="As it is set"
              />
            </Field>
            <Field label="Rules" id="look-rules" name="rules" defaultValue={ruleSet ?? ''}>
              <Select
                options={RULE_SETS.map((value) => ({
                  value,
                  label: `${RULE_SET_NAME[value]}${value === inForce ? ' (in force)' : ''}`,
                }))}
                placeholder="Those in force"
              />
            </Field>
          </div>
          <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
            <legend className="mb-1 font-semibold">Hide in the drawing</legend>
            {HIDEABLE.filter((name) => grouped || name !== 'groups').map((name) => (
              <label key={name} className="inline-flex min-h-6 items-center gap-2">
                <input
                  type="checkbox"
                  name="hide"
                  value={name}
                  defaultChecked={hidden.includes(name)}
                  className="size-4 accent-brand"
                />
                {PARTS[name]}
              </label>
            ))}
          </fieldset>
          <p className="flex flex-wrap items-center gap-4">
            <Button look="plain">Show it so</Button>
            <Link href={asIs}>As it is in force</Link>
            <Link href="/charts/rules">What the rules mean</Link>
          </p>
        </Form>
      </Disclosure>
    </div>
  )
}

/** What is different from the chart in force, as a sentence; null for a chart as it is. */
export function lookInWords({ type, ruleSet, hidden = [] }: ChartAddress, inForce: RuleSet): string | null {
  const parts = [
    ...(ruleSet && ruleSet !== inForce
      ? [`read by the ${RULE_SET_NAME[ruleSet]} in place of the ${RULE_SET_NAME[inForce]} that are in force`]
      : []),
    ...(type ? [`shown as ${CHART_NAME[type]}`] : []),
    ...(hidden.length > 0
      ? [`drawn without ${hidden.map((name) => PARTS[name].toLowerCase()).join(', ')}`]
      : []),
  ]
  return parts.length === 0 ? null : `A look of your own: ${parts.join('; ')}.`
}
