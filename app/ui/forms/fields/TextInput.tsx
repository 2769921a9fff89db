import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { controlLook, controlWidths, type ControlWidth } from './control-look.ts'
import { useFieldAttributes } from './field-wiring.tsx'

/** One line of text: mail, password, number. Inside a Field it takes id, name, value and error from there. */
export const TextInput = forwardRef<
  HTMLInputElement,
  Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'style' | 'width'> & { width?: ControlWidth }
>(function TextInput({ width = 'md', type = 'text', ...rest }, ref) {
  const { key, attributes } = useFieldAttributes()
  return (
    <input
      key={key}
      ref={ref}
      type={type}
      className={`${controlLook} ${controlWidths[width]} read-only:bg-paper-dark`}
      {...attributes}
      {...rest}
    />
  )
})
