import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { readBriefing } from '#app/people/leaving/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readBriefing)

export const meta = pageTitle<typeof loader>((data) => `Briefing on ${data?.team.name ?? 'the team'}`)

export default function BriefingPage() {
  const { team, made, parts, handovers } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'People', href: `${base}/members` },
        ]}
        name={`As of ${dayLabel(made)}`}
        title={`Briefing on ${team.name}`}
        lead="For the person who takes over: made of what is on record today. It prints on a page or two."
      />
      <div className="max-w-3xl space-y-8">
        {team.demo && <DemoNotice />}
        {parts.map(({ heading, lines }) => (
          <section key={heading} className="space-y-2">
            <h2 className="text-lg">{heading}</h2>
            <ul className="list-disc space-y-1 ps-5">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        {handovers.length > 0 && (
          <section className="space-y-2">
            <h2 className="text-lg">Handed over</h2>
            <ul className="space-y-3">
              {handovers.map(({ id, from, fromRole, to, drafts, word, handedAt }) => (
                <li key={id} className="border-s-4 border-line ps-3">
                  {dayLabel(handedAt)}: {from} ({teamRoleLabel(fromRole)}){' '}
                  {to ? `to ${to}` : 'left, and nobody was named'}
                  {drafts > 0 && `, with ${drafts === 1 ? 'one draft' : `${drafts} drafts`}`}.
                  {word && <p className="whitespace-pre-line">{word}</p>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
