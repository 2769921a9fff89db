import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import type { returnedForm } from '#app/ui/forms/returned-form.ts'
import { SHARING_LABEL, SHARINGS, type Sharing } from '../tests/test.ts'

const MEANS: Record<Sharing, string> = {
  team: 'The team, its coach and national staff.',
  network:
    'Also the people of the other teams, all coaches and network participants. Never the public, and not funders.',
}

/** Who may read a test, or the tests to come. */
export function SharingChoice({ form, now }: { form: ReturnType<typeof returnedForm>; now: Sharing | null }) {
  return (
    <RadioGroup
      id="sharing"
      legend="It is"
      name="sharing"
      choices={SHARINGS.map((sharing) => ({
        value: sharing,
        label: SHARING_LABEL[sharing],
        hint: MEANS[sharing],
      }))}
      errors={form.errors('sharing')}
      defaultValue={form.value('sharing', now ?? '')}
    />
  )
}
