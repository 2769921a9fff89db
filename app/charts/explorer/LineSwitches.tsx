import type { LineName } from './rows.ts'

const LABEL: Record<LineName, string> = {
  center: 'Center line',
  limits: 'Limits',
  goal: 'Goal',
  notes: 'Notes',
  tests: 'Tests',
  denominators: 'Denominators',
}

/** A box for each line that the chart has. */
export function LineSwitches(props: {
  has: Record<LineName, boolean>
  shown: Record<LineName, boolean>
  onSwitch: (line: LineName, on: boolean) => void
}) {
  const { has, shown, onSwitch } = props
  const lines = (Object.keys(LABEL) as LineName[]).filter((line) => has[line])
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-sm">
      <legend className="explorer-legend">Lines</legend>
      {lines.map((line) => (
        <label key={line} className="inline-flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-brand"
            checked={shown[line]}
            onChange={(event) => onSwitch(line, event.target.checked)}
          />
          {LABEL[line]}
        </label>
      ))}
    </fieldset>
  )
}
