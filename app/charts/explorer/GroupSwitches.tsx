import '../strata/strata.css'
import { useId } from 'react'
import { STRATUM_DASHES, stratumMark } from '../strata/strata-drawing.ts'
import type { StrataView } from '../strata/strata-view.ts'

/** Which groups the explorer draws; `by` is null while it draws none. */
export interface GroupChoice {
  readonly by: string | null
  /** Groups switched off, by slug. */
  readonly off: readonly string[]
}

/** Groups of people on or off, and each group of those that are on. A box shows how its group is drawn. */
export function GroupSwitches(props: {
  strata: readonly StrataView[]
  choice: GroupChoice
  onChoose: (choice: GroupChoice) => void
}) {
  const { strata, choice, onChoose } = props
  const name = useId()
  const shown = strata.find(({ slug }) => slug === choice.by)
  if (strata.length === 0) return null
  const ways = [
    { slug: null, label: 'No groups' },
    ...strata.map((one) => ({ ...one, label: `By ${one.name.toLowerCase()}` })),
  ]
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <legend className="explorer-legend">Groups</legend>
        {ways.map(({ slug, label }) => (
          <label key={label} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name={name}
              className="size-4 accent-brand"
              checked={slug === (shown?.slug ?? null)}
              onChange={() => onChoose({ by: slug, off: [] })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {shown && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <legend className="explorer-legend">Shown</legend>
          {shown.lines.map((line, at) => (
            <label key={line.slug} className="inline-flex min-h-6 items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-brand"
                checked={!choice.off.includes(line.slug)}
                onChange={({ target }) =>
                  onChoose({
                    ...choice,
                    off: target.checked
                      ? choice.off.filter((one) => one !== line.slug)
                      : [...choice.off, line.slug],
                  })
                }
              />
              <Sample at={at} />
              {line.name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** A piece of the group's line with its mark. */
function Sample({ at }: { at: number }) {
  return (
    <svg className="chart-drawing explorer-sample" viewBox="0 0 34 12" aria-hidden>
      <g className={`stratum-${at % STRATUM_DASHES.length}`}>
        <path
          className="stratum-line"
          d="M0,6H34"
          strokeDasharray={STRATUM_DASHES[at % STRATUM_DASHES.length]}
        />
        <path className="stratum-marks" d={stratumMark(at, 17, 6, 3.6)} />
      </g>
    </svg>
  )
}
