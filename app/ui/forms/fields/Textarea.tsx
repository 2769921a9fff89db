import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { controlLook, controlWidths, type ControlWidth } from './control-look.ts'
import { useFieldAttributes } from './field-wiring.tsx'

/**
 * The least height for a number of lines: a field that grows with its text is otherwise as low as what is in
 * it.
 */
const leastHeight = (rows: number): string =>
  rows >= 8 ? 'min-h-64' : rows >= 5 ? 'min-h-36' : rows >= 3 ? 'min-h-28' : 'min-h-18'

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
      className={`${controlLook} ${controlWidths[width]} read-only:bg-paper-dark field-sizing-content ${leastHeight(rows)}`}
      {...attributes}
      {...rest}
    />
  )
})
