import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { controlLook, controlWidths, type ControlWidth } from './control-look.ts'
import { useFieldAttributes } from './field-wiring.ts'

/** Several lines of text. It grows with what is typed where the browser can. */
export const Textarea = forwardRef<
  HTMLTextAreaElement,
  Omit<ComponentPropsWithoutRef<'textarea'>, 'className' | 'style'> & { width?: ControlWidth }
>(function Textarea({ width = 'lg', rows = 4, ...rest }, ref) {
  const { key, attributes } = useFieldAttributes()
  return (
    <textarea
      key={key}
      ref={ref}
      rows={rows}
      className={`${controlLook} ${controlWidths[width]} read-only:bg-paper-dark field-sizing-content`}
      {...attributes}
      {...rest}
    />
  )
})
