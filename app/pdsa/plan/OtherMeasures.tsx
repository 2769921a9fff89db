import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import type { returnedForm } from '#app/ui/forms/returned-form.ts'
import type { OfferedMeasure } from '../create/MeasureFields.tsx'

/**
 * The measures a test is read by beside the one it is about: what else may move, for better or worse. Each
 * gets the marks of the test.
 */
export function OtherMeasures({
  form,
  measures,
  chosen,
}: {
  form: ReturnType<typeof returnedForm>
  measures: readonly OfferedMeasure[]
  /** Addresses of those it has. */
  chosen: readonly string[]
}) {
  const ticked = form.values('others', chosen)
  const opened = measures.some(({ slug }) => ticked.includes(slug)) || form.errors('others').length > 0
  return (
    <Disclosure summary="Other measures that may move" open={opened}>
      <FieldGroup
        id="others"
        legend="Measures to watch"
        hint="Their charts show when the test ran, and the Study asks for a result of each. Think of what must not get worse."
        errors={form.errors('others')}
      >
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {measures.map(({ slug, name }) => (
            <label key={slug} className="flex min-h-8 items-start gap-2">
              <input
                type="checkbox"
                name="others"
                value={slug}
                defaultChecked={ticked.includes(slug)}
                className="mt-1 size-4 shrink-0 accent-brand"
              />
              <span className="min-w-0">{name}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
    </Disclosure>
  )
}
