import { capitalized } from '#app/kernel/text/text.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { MissingSectors } from '#app/accounts/members/MissingSectors.tsx'
import { PeopleTabs } from '#app/accounts/members/PeopleTabs.tsx'
import { sectorLabel } from '#app/accounts/members/sector.ts'
import { readMembers } from '#app/accounts/members/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

export const loader = page(readMembers)

export const meta = pageTitle<typeof loader>((data) => `People of ${data?.team.name ?? 'the team'}`)

export default function Members() {
  const { team, members, coaches, missing, may } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const base = `/teams/${team.slug}`
  const invite = may.invite && <ButtonLink href={`${base}/invitations`}>Invite people</ButtonLink>
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: base },
        ]}
        name={`People of ${team.name}`}
        title={headline(members)}
        lead={coaches.length > 0 ? `Coached by ${coaches.join(' and ')}.` : undefined}
        action={members.length > 0 && invite}
      />
      <PeopleTabs team={team.slug} current="members" may={may} />
      <div className="mt-8 space-y-6">
        {search.get('ended') === 'yes' && (
          <Notice kind="success" title="The membership is ended">
            What they owned is handed over; the briefing has gone to the successor.
          </Notice>
        )}
        {team.demo && <DemoNotice />}
        {members.length === 0 ? (
          <EmptyState title="Nobody is in this team yet" action={invite}>
            A team needs a lead first, then the people who know the numbers and those who do the work.
          </EmptyState>
        ) : (
          <>
            <MissingSectors missing={missing} />
            <p>
              <Link href={`${base}/briefing`}>Briefing for somebody new</Link>
            </p>
            <Table caption={`Members of ${team.name}`} captionHidden>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Role</th>
                  <th scope="col">Sector</th>
                  <th scope="col">In this role since</th>
                  {may.manage && (
                    <th scope="col">
                      <VisuallyHidden>What can be done</VisuallyHidden>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {members.map((member) => (
                  <tr key={member.id}>
                    <th scope="row">
                      {member.hidesPage ? (
                        member.name
                      ) : (
                        <Link href={`/people/${member.personId}`}>{member.name}</Link>
                      )}
                      {member.self && <span className="font-normal text-quiet"> (you)</span>}
                      {member.email && (
                        <span className="block min-w-44 font-normal text-quiet wrap-anywhere">
                          {member.email}
                        </span>
                      )}
                    </th>
                    <td>{capitalized(teamRoleLabel(member.role))}</td>
                    <td>
                      {member.sector ? (
                        sectorLabel(member.sector)
                      ) : (
                        <span className="text-quiet">Not said yet</span>
                      )}
                    </td>
                    <td className="whitespace-nowrap">{dayLabel(member.since)}</td>
                    {may.manage && (
                      <td>
                        <Link href={`${base}/members/${member.id}`}>
                          Change<VisuallyHidden> {member.name}</VisuallyHidden>
                        </Link>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
      </div>
    </>
  )
}

function headline(members: readonly { sector: string | null }[]): string {
  const sectors = new Set(members.flatMap(({ sector }) => sector ?? [])).size
  const people = members.length === 1 ? 'One member' : `${members.length} members`
  if (members.length === 0) return 'No members yet'
  return sectors === 0 ? people : `${people} from ${sectors === 1 ? 'one sector' : `${sectors} sectors`}`
}
