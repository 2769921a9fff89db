import { useId, type ReactNode } from 'react'
import { ClashChoice } from '../edit/ClashChoice.tsx'
import { FieldGroup } from './FieldGroup.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

/** One of a few, all in sight. */
export function RadioGroup({
  legend,
  name,
  choices,
  hint,
  errors,
  defaultValue,
  id,
  required = false,
}: {
  legend: ReactNode
  name: string
  choices: readonly Choice[]
  hint?: ReactNode
  errors?: readonly string[] | undefined
  defaultValue?: string
  id?: string
  required?: boolean
}) {
  const generated = useId()
  return (
    <FieldGroup legend={legend} hint={hint} errors={errors} id={id}>
      {choices.map((choice) => {
        const choiceId = `${id ?? generated}-${choice.value}`
        return (
          <div key={choice.value} className="flex gap-3">
            <input
              type="radio"
              id={choiceId}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              required={required}
              aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
              className="mt-1 size-4.5 shrink-0 accent-brand"
            />
            <div className="min-w-0">
              <label htmlFor={choiceId} className="block">
                {choice.label}
              </label>
              {choice.hint && (
                <div id={`${choiceId}-hint`} className="max-w-prose text-sm text-quiet">
                  {choice.hint}
                </div>
              )}
            </div>
          </div>
        )
      })}
      <ClashChoice field={name} label={legend} />
    </FieldGroup>
  )
}
