import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { chooseReminders, readReminderChoice } from '#app/measures/reminders/choice.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Reminders')

export const loader = page(readReminderChoice, () => ({}))
export const action = submit(chooseReminders, () => redirect('/account/reminders', 303))

export default function OwnReminders() {
  const { wanted, enters } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        name="Reminders"
        title={wanted ? 'Weekly reminders are on' : 'Weekly reminders are off'}
        lead={
          enters
            ? 'One mail on Mondays for all your teams, only when figures are missing or one of your tests of change waits, and naming only those. Figures you said are not available yet are not among them before their day.'
            : 'One mail on Mondays, only when one of your tests of change waits to begin, to be studied or to be decided. Team leads and data managers are reminded of missing figures in the same mail.'
        }
      />
      <Form method="post">
        <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
        <Button look={wanted ? 'plain' : 'primary'}>
          {wanted ? 'Switch the reminders off' : 'Switch the reminders on'}
        </Button>
      </Form>
    </>
  )
}
