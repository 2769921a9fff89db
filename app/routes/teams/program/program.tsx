import { pageTitle } from '#app/routes/page-title.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { useLoaderData } from '@remix-run/react'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { AttentionList } from '#app/teams/program/AttentionList.tsx'
import { readProgram } from '#app/teams/program/queries.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Program')

export const loader = page(readProgram, () => ({}))

const places = [
  ['/staff/teams', 'Teams', 'Open, rename, set the phase, close'],
  ['/staff/coaches', 'Coaches', 'Who coaches which teams, and how many'],
  ['/people/invitations', 'People', 'Invite coaches, funders, participants and staff'],
  ['/outbox', 'Outbox', 'Mails that left or wait'],
  ['/staff/phases', 'Phases', 'Dates and names of the collaborative'],
  ['/staff/calendar', 'Reporting calendar', 'When data are due'],
  ['/measures', 'Measure catalog', 'Definitions and their versions'],
  ['/charts/rules', 'Rules of the charts', 'How every chart is read'],
  ['/staff/identifying', 'Identifying text', 'What no one may store about a person'],
  ['/staff/assessment-scale', 'Assessment scale', 'The criteria that teams are scored by'],
  ['/staff/audit', 'Audit log', 'Who did what, and when'],
] as const

export default function Program() {
  const { teams, coaches, current, attention } = useLoaderData<typeof loader>()
  const open = teams.filter(({ closed }) => !closed).length
  const waiting = attention.reduce((sum, one) => sum + one.teams.length, 0)
  const phase = current.map(({ name }) => name).join(', ')
  return (
    <>
      <PageHeader
        name="Program"
        title={
          waiting === 0
            ? 'Nothing needs attention'
            : counted(waiting, { one: 'thing needs attention', other: 'things need attention' })
        }
        lead={`${open} open ${open === 1 ? 'team' : 'teams'}, ${coaches.length} ${coaches.length === 1 ? 'coach' : 'coaches'}. ${phase ? `Running now: ${phase}.` : 'No phase is planned for today.'}`}
        action={<ButtonLink href="/teams/new">Open a team</ButtonLink>}
      />
      <div className="space-y-10">
        {attention.length > 0 && (
          <section aria-labelledby="attention" className="space-y-4">
            <h2 id="attention" className="text-xl">
              Needs attention
            </h2>
            <AttentionList attention={attention} />
          </section>
        )}
        <section aria-labelledby="places" className="space-y-3">
          <h2 id="places" className="text-xl">
            What you manage
          </h2>
          <ul className="grid gap-x-10 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
            {places.map(([href, name, description]) => (
              <li key={href} className="border-t border-edge pt-2">
                <Link href={href} look="title">
                  {name}
                </Link>
                <span className="block text-sm text-quiet">{description}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
