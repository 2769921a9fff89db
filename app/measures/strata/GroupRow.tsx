import { VALUE_STATE_LABEL, VALUE_STATES } from '#app/kernel/reported-value.ts'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { FieldError } from '#app/ui/forms/fields/FieldMessages.tsx'
import type { CellText } from '../entry/cell/cell-text.ts'
import type { Stratum } from './stratification.ts'
import { settleControls } from '../entry/cell/cell-controls.ts'

const look =
  'ms-auto block w-16 rounded sm:w-24 border border-edge bg-raised px-2 py-1.5 text-end tabular-nums text-ink hover:border-brand ' +
  'aria-invalid:border-2 aria-invalid:border-problem'

/** One group: its figures, what they come to, its state, and what is wrong with it. */
export function GroupRow(props: {
  stratum: Stratum
  /** Its place in the form. */
  at: number
  single: boolean
  whole: boolean
  was: string
  initial: CellText
  words: string
  problems: (field: string) => readonly string[]
}) {
  const { stratum, at, single, was, initial, words } = props
  const name = (part: string) => `groups[${at}].${part}`
  const errors = (part: string) => props.problems(name(part))
  const field = (part: 'numerator' | 'denominator') => ({
    type: 'text',
    id: name(part),
    name: name(part),
    defaultValue: initial[part],
    'aria-label': `${stratum.name}, ${single ? 'figure' : part}`,
    'aria-invalid': errors(part).length > 0 || undefined,
    'aria-describedby': errors(part).length > 0 ? `${name(part)}-error` : undefined,
    'data-part': part,
    inputMode: props.whole ? ('numeric' as const) : ('decimal' as const),
    autoComplete: 'off',
    onInput: settle,
  })
  return (
    <tr data-group={stratum.slug}>
      <th scope="row">
        {stratum.name}
        <input type="hidden" name={name('stratum')} value={stratum.slug} />
        <input type="hidden" name={name('was')} value={was} />
      </th>
      <td className="num whitespace-normal">
        <input {...field('numerator')} className={look} />
        <FieldError id={name('numerator')} errors={errors('numerator')} />
      </td>
      {!single && (
        <td className="num whitespace-normal">
          <input {...field('denominator')} className={look} />
          <FieldError id={name('denominator')} errors={errors('denominator')} />
        </td>
      )}
      <td className="num">{words}</td>
      <td>
        <select
          id={name('state')}
          name={name('state')}
          defaultValue={initial.state}
          aria-label={`State of ${stratum.name}`}
          aria-invalid={errors('state').length > 0 || undefined}
          aria-describedby={errors('state').length > 0 ? `${name('state')}-error` : undefined}
          data-part="state"
          onChange={settle}
          className="block min-h-8 rounded border border-edge bg-raised text-sm"
        >
          {VALUE_STATES.map((state) => (
            <option key={state} value={state}>
              {VALUE_STATE_LABEL[state]}
            </option>
          ))}
        </select>
        <label className="mt-1 flex min-h-6 items-center gap-1 text-sm text-quiet">
          <input
            type="checkbox"
            name={name('provisional')}
            defaultChecked={initial.provisional}
            data-part="provisional"
            className="size-4 accent-brand"
          />
          Provisional<VisuallyHidden>, {stratum.name}</VisuallyHidden>
        </label>
        <FieldError id={name('state')} errors={errors('state')} />
      </td>
    </tr>
  )
}

/** A figure typed is a value, and a reason chosen leaves no figures, as in the grid. */
function settle(event: { currentTarget: HTMLElement }) {
  const row = event.currentTarget.closest('[data-group]')
  if (row) settleControls(row, event.currentTarget)
}
