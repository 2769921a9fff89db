import { useRef, useState, type ReactNode } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { Textarea } from '#app/ui/forms/Textarea.tsx'
import { MOST_CHARACTERS } from '../markdown/limits.ts'
import { PostBody } from '../markdown/PostBody.tsx'
import { CharacterCount } from './CharacterCount.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useEditing } from './use-editing.tsx'
import { usePreview } from './use-preview.tsx'

/**
 * A field for Markdown, with what sends its form: a topic, a reply. Without script it is a text field, and its preview a page.
 * The spread `fieldProps` tie it to what came back.
 */
export function Composer({
  label,
  hint,
  namesAt,
  previewAt,
  preview: shown = null,
  rows = 8,
  children,
  ...field
}: {
  id: string
  name: string
  errors: readonly string[]
  defaultValue: string
  label: ReactNode
  hint?: ReactNode
  /** Answers `?q=oh` with `{ options: [{ name, label }] }`. */
  namesAt: string
  /** Takes the form: answers `{ html }` where JSON is accepted, else with the page that shows `preview`. */
  previewAt: string
  preview?: string | null
  rows?: number
  /** The buttons that send the form. They stand before the preview, so that the Enter key in another field sends. */
  children?: ReactNode
}) {
  const box = useEditing(namesAt)
  const { preview, state, show, markStale } = usePreview(shown)
  const text = useRef<HTMLTextAreaElement>(null)
  const [length, setLength] = useState(field.defaultValue.length)
  return (
    <div ref={box} className="space-y-3">
      <Field label={label} hint={hint} required {...field}>
        <Toolbar text={field.id} />
        <text-expander keys="@" class="relative block">
          <Textarea
            ref={text}
            width="full"
            rows={rows}
            onInput={(event) => {
              setLength(event.currentTarget.value.length)
              markStale()
            }}
          />
        </text-expander>
        <CharacterCount length={length} most={MOST_CHARACTERS} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        {children}
        <Button
          look="plain"
          formAction={previewAt}
          formMethod="post"
          formNoValidate
          onClick={(event) => void show(event)}
        >
          Preview
        </Button>
        <p role="status" className="text-sm text-quiet">
          {state === 'asking' && 'Preparing the preview'}
          {state === 'failed' && 'There is no preview now. Your text is unchanged; try again.'}
        </p>
      </div>
      {preview && (
        <section aria-label="Preview" className="space-y-2 rounded border border-line bg-raised p-4">
          <p aria-live="polite" className="text-sm text-quiet">
            {preview.isStale ? 'Preview of your text before the last changes' : 'Preview'}
          </p>
          <PostBody html={preview.html} />
        </section>
      )}
    </div>
  )
}
