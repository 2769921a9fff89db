import { Form } from '@remix-run/react'
import { timeZoneLabel } from '#app/people/profile/time-zones.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { choiceFields, MOST_MAILS_A_DAY, type NoticeChoices } from './choices.ts'
import { NOTICE_KIND_LABEL, CHOSEN_KINDS } from './notice.ts'
import { FIRST_ZONE, hourLabel, HOURS } from './quiet-hours.ts'
import { WAY_LABEL, waysOf } from './ways.ts'

const HOUR_OPTIONS = HOURS.map((hour) => ({ value: String(hour), label: hourLabel(hour) }))
const shownHour = (value: string) => hourLabel(Number(value))

/**
 * Everything that reaches somebody of the learning network: each kind by its way, the digest, and when mail
 * may come.
 */
export function ChoicesForm({
  choices,
  form,
}: {
  choices: NoticeChoices & { readonly timeZone: string | null }
  form: ReturnType<typeof returnedForm>
}) {
  const stands = choiceFields(choices)
  return (
    <Form method="post" noValidate className="max-w-3xl space-y-8">
      <EditFields form={form} stands={stands} show={{ quietFrom: shownHour, quietUntil: shownHour }}>
        <ProblemSummary problems={form.problems} title="Your choice is not saved" />
        <section aria-labelledby="kinds" className="space-y-4">
          <h2 id="kinds" className="text-xl">
            What reaches you
          </h2>
          <div className="grid gap-5 sm:grid-cols-2">
            {CHOSEN_KINDS.map((kind) => (
              <Field key={kind} label={NOTICE_KIND_LABEL[kind]} {...fieldProps(form, kind, stands[kind])}>
                <Select
                  width="full"
                  options={waysOf(kind).map((way) => ({ value: way, label: WAY_LABEL[way] }))}
                />
              </Field>
            ))}
          </div>
        </section>
        <RadioGroup
          legend="Weekly digest"
          name="digest"
          id="digest"
          hint="One mail on Wednesdays with five topics at most that you have not read, and a chart that shows a signal. No mail when there is neither."
          errors={form.errors('digest')}
          defaultValue={form.value('digest', stands.digest)}
          choices={[
            { value: 'yes', label: 'Send it' },
            { value: 'no', label: 'Do not send it' },
          ]}
        />
        <section aria-labelledby="quiet" className="space-y-4">
          <h2 id="quiet" className="text-xl">
            When mail may come
          </h2>
          <p className="max-w-prose text-quiet">
            Mail at once is sent after ten minutes, unless you have read the topic by then. No more than{' '}
            {MOST_MAILS_A_DAY} come in a day; the rest is in the app. Hours are{' '}
            {timeZoneLabel(choices.timeZone ?? FIRST_ZONE)} time; with the same hour twice, mail may come at
            any time; <Link href="/account/profile">change your time zone in the profile</Link>.
          </p>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label="No mail from" {...fieldProps(form, 'quietFrom', String(stands.quietFrom))}>
              <Select options={HOUR_OPTIONS} width="full" />
            </Field>
            <Field label="No mail until" {...fieldProps(form, 'quietUntil', String(stands.quietUntil))}>
              <Select options={HOUR_OPTIONS} width="full" />
            </Field>
          </div>
        </section>
        <Button>Save</Button>
      </EditFields>
    </Form>
  )
}
