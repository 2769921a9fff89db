import { useId, type ReactNode } from 'react'

/**
 * Something large to take or leave: a checkbox, its name, and room to say what it is. A card that cannot be
 * taken now says why in `refusal`.
 */
export function CheckboxCard({
  name,
  value,
  label,
  children,
  refusal,
  defaultChecked,
  checked,
  onChange,
}: {
  name: string
  value: string
  label: ReactNode
  children?: ReactNode
  refusal?: string | undefined
  defaultChecked?: boolean
  checked?: boolean
  onChange?: (checked: boolean) => void
}) {
  const id = useId()
  const hasDetail = Boolean(children) || Boolean(refusal)
  return (
    <div className="flex gap-3 rounded border border-line bg-raised p-4 has-checked:border-brand has-checked:bg-brand-tint has-disabled:bg-paper-dark">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        defaultChecked={defaultChecked}
        disabled={refusal !== undefined}
        onChange={onChange && ((event) => onChange(event.currentTarget.checked))}
        aria-describedby={hasDetail ? `${id}-detail` : undefined}
        className="mt-1 size-5 shrink-0 accent-brand"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block font-semibold">
          {label}
        </label>
        {hasDetail && (
          <div id={`${id}-detail`} className="mt-1 max-w-prose space-y-1 text-sm text-quiet">
            {children}
            {refusal && <p className="font-semibold text-ink">{refusal}</p>}
          </div>
        )}
      </div>
    </div>
  )
}
