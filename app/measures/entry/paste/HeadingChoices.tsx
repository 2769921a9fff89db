import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select, type Option, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import type { PastePreview } from './preview.ts'

/** The measure that each heading was recognized as, changeable; the block is read again with the choices. */
export function HeadingChoices({
  headings,
  options,
}: {
  headings: PastePreview['headings']
  options: readonly (Option | OptionGroup)[]
}) {
  if (headings.length === 0) return null
  return (
    <section aria-labelledby="understood" className="space-y-4">
      <h2 id="understood" className="text-lg">
        How the headings are read
      </h2>
      <Form method="get" className="space-y-4">
        <div className="grid max-w-5xl gap-4 sm:grid-cols-2">
          {headings.map(({ key, text, to, guessed }, at) => (
            <div key={key}>
              <input type="hidden" name={`headings[${at}].key`} value={key} />
              <Field
                id={`heading-${at}`}
                name={`headings[${at}].to`}
                defaultValue={to}
                label={
                  <>
                    {text} {guessed && <Chip tone="concern">Guessed</Chip>}
                  </>
                }
              >
                <Select options={options} width="lg" />
              </Field>
            </div>
          ))}
        </div>
        <Button look="plain">Read it again</Button>
      </Form>
    </section>
  )
}
