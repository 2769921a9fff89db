import { useRef, useState, type ReactNode } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import type { TextCheck } from '#app/ui/forms/problems.ts'
import type { returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { MOST_CHARACTERS } from '../markdown/limits.ts'
import type { Preview } from '../posts/preview.ts'
import { CharacterCount } from './CharacterCount.tsx'
import { PreviewBox } from './PreviewBox.tsx'
import { FilesField } from './FilesField.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useEditing } from './use-editing.tsx'
import { useFiles } from './use-files.tsx'
import { usePreview, type Place } from './use-preview.tsx'

/**
 * A field for Markdown, with what sends its form: a topic, a reply. Without script it is a text field, and
 * its preview a page. The spread `fieldProps` tie it to what came back.
 */
export function Composer({
  form,
  label,
  hint,
  place,
  previewAt,
  preview: shown = null,
  rows = 8,
  children,
  ...field
}: {
  /** What came back of the form, for the files of the post. */
  form: ReturnType<typeof returnedForm>
  id: string
  name: string
  errors: readonly string[]
  check?: TextCheck | null
  defaultValue: string
  label: ReactNode
  hint?: ReactNode
  place: Place
  /** Where a form without script is sent to for a page with its preview. */
  previewAt: string
  /** What came with such a page. It stands above the text then, where the page begins. */
  preview?: Preview | null
  rows?: number
  /**
   * The buttons that send the form. They stand before the preview, so that the Enter key in another field
   * sends.
   */
  children?: ReactNode
}) {
  const { preview, status, show, markStale } = usePreview(shown, place)
  const text = useRef<HTMLTextAreaElement>(null)
  const files = useFiles(text)
  const box = useEditing((dropped) => void files.send(dropped))
  const [length, setLength] = useState(field.defaultValue.length)
  return (
    // What measures where the cursor stands is as wide as the text was, until it is measured anew.
    <div ref={box} className="-mx-4 space-y-3 overflow-x-clip px-4">
      {shown && preview && <PreviewBox preview={preview} />}
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
      <FilesField form={form} files={files} />
      <div className="flex flex-wrap items-center gap-3">
        {children}
        <Button
          look="plain"
          formAction={`${previewAt}#preview`}
          formMethod="post"
          formNoValidate
          onClick={(event) => {
            event.preventDefault()
            void show(text.current?.value ?? '')
          }}
        >
          Preview
        </Button>
        <p role="status" className="text-sm text-quiet">
          {status}
        </p>
      </div>
      {!shown && preview && <PreviewBox preview={preview} />}
    </div>
  )
}
