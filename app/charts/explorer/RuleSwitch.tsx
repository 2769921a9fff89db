import { useId } from 'react'
import { RULE_SET_NAME, RULE_SETS, type RuleSet } from '../spc/rule-set.ts'

/** By which rules the explorer reads the chart: for this look alone, whatever is in force. */
export function RuleSwitch({ rules, onChoose }: { rules: RuleSet; onChoose: (rules: RuleSet) => void }) {
  const name = useId()
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <legend className="explorer-legend">
        Rules<span className="sr-only">, for this look alone</span>
      </legend>
      {RULE_SETS.map((one) => (
        <label key={one} className="inline-flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-4 accent-brand"
            checked={one === rules}
            onChange={() => onChoose(one)}
          />
          {RULE_SET_NAME[one]}
        </label>
      ))}
    </fieldset>
  )
}
