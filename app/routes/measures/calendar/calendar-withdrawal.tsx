import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { withdrawCalendarException } from '#app/measures/calendar/commands.server.ts'
import { submit } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const action = submit(withdrawCalendarException, () => redirect('/staff/calendar'))

export default function CalendarWithdrawal() {
  const problems = useActionData<typeof action>()?.problems ?? []
  const reason = problems.map(({ message }) => message).join(' ')
  return (
    <>
      <PageHeader
        title="Nothing was taken back"
        lead={reason || 'Choose what to take back on the calendar.'}
      />
      <Link href="/staff/calendar">Back to the calendar</Link>
    </>
  )
}
