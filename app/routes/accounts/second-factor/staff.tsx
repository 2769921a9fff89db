import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CollaborativePeopleTabs } from '#app/accounts/CollaborativePeopleTabs.tsx'
import { FactorTable } from '#app/accounts/second-factor/staff/FactorTable.tsx'
import { readSecondFactors, requireSecondFactor } from '#app/accounts/second-factor/staff/commands.server.ts'
import { instantLabel } from '#app/kernel/time/day.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const loader = page(readSecondFactors, () => ({}))
export const action = submit(requireSecondFactor, () => redirect('/people/second-factors'))

export const meta = pageTitle('Second factors')

export default function SecondFactors() {
  const { required, changed, available, people } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const obliged = people.filter(({ owes, exempt }) => owes && !exempt)
  const missing = obliged.filter(({ since }) => since === null)
  const selfMissing = missing.some(({ self }) => self)
  return (
    <>
      <PageHeader
        name="Second factors"
        title={required ? 'Required of national staff and coaches' : 'Everybody may, nobody has to'}
        lead={
          obliged.length === 0
            ? 'National staff and coaches are people of the demo here, of whom none is asked.'
            : `${obliged.length - missing.length} of ${obliged.length} national staff and coaches have a second factor.`
        }
      />
      <CollaborativePeopleTabs current="second-factors" />
      <div className="mt-8 space-y-10">
        <section aria-labelledby="rule" className="max-w-2xl space-y-5">
          <h2 id="rule" className="text-xl">
            The rule
          </h2>
          <p>
            {changed
              ? `In force since ${instantLabel(changed.at)}, set by ${changed.by}: ${changed.reason}`
              : 'In force since the beginning; nobody has changed it.'}
          </p>
          {!available && (
            <Notice kind="caution" title="This server cannot keep second factors yet" still>
              Its administrator has to set SECRET first; the operations guide says how.
            </Notice>
          )}
          {!required && missing.length > 0 && available && (
            <Notice still>
              {missing.length === 1 ? 'One of them has' : `${missing.length} of them have`} none yet
              {selfMissing && ', you among them'}. Once it is required, anyone without one can do nothing else
              until it is set up, also if signed in now.
            </Notice>
          )}
          <Form method="post" noValidate className="space-y-5">
            <ProblemSummary problems={form.problems} title="The rule is not changed" />
            <RadioGroup
              legend="A second factor is"
              name="required"
              id="required"
              choices={[
                { value: 'yes', label: 'Required', hint: 'Of national staff and of everybody who coaches.' },
                { value: 'no', label: 'Up to each person', hint: 'Everybody can set one up.' },
              ]}
              errors={form.errors('required')}
              defaultValue={form.value('required', required ? 'yes' : 'no')}
            />
            <Field
              label="Why"
              hint="Kept with the date and your name."
              {...fieldProps(form, 'reason')}
              required
            >
              <TextInput width="lg" maxLength={500} />
            </Field>
            <Button>Set the rule</Button>
          </Form>
        </section>
        <section aria-labelledby="who" className="space-y-4">
          <h2 id="who" className="text-xl">
            Who has one
          </h2>
          <FactorTable people={people} />
        </section>
      </div>
    </>
  )
}
