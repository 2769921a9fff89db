import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { controlLook, controlWidths } from './control-look.ts'
import { useFieldAttributes } from './field-wiring.tsx'

/**
 * A file to upload. Inside a Field it takes id, name and error from there; a file can never be filled in
 * beforehand.
 */
export const FileInput = forwardRef<
  HTMLInputElement,
  Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'style' | 'type' | 'defaultValue' | 'value'>
>(function FileInput(props, ref) {
  const { key, attributes } = useFieldAttributes()
  const { defaultValue: _, ...wiring } = attributes
  return (
    <input
      key={key}
      ref={ref}
      type="file"
      className={`${controlLook} ${controlWidths.lg}`}
      {...wiring}
      {...props}
    />
  )
})
