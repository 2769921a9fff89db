import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { controlLook, controlWidths, type ControlWidth } from './control-look.ts'
import { useFieldAttributes } from './field-wiring.tsx'

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }

const OptionRow = ({ option }: { option: Option }) => (
  <option value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
)

/** One of many, by the browser's own list. `placeholder` is the empty first row. */
export const Select = forwardRef<
  HTMLSelectElement,
  Omit<ComponentPropsWithoutRef<'select'>, 'className' | 'style' | 'children'> & {
    options: readonly (Option | OptionGroup)[]
    placeholder?: string
    width?: ControlWidth
  }
>(function Select({ options, placeholder, width = 'md', ...rest }, ref) {
  const { key, attributes } = useFieldAttributes()
  return (
    <select
      key={key}
      ref={ref}
      className={`${controlLook} ${controlWidths[width]}`}
      {...attributes}
      {...rest}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((entry) =>
        'options' in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map((option) => (
              <OptionRow key={option.value} option={option} />
            ))}
          </optgroup>
        ) : (
          <OptionRow key={entry.value} option={entry} />
        ),
      )}
    </select>
  )
})
