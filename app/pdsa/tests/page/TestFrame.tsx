import type { ReactNode } from 'react'
import type { Team } from '#app/teams/team.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import type { Test } from '../test.ts'

/** The head of a page about one thing of a test, with the way back to it. */
export function TestFrame({
  team,
  test,
  title,
  lead,
  children,
}: {
  team: Team
  test: Test
  title: string
  lead: string
  children: ReactNode
}) {
  const base = `/teams/${team.slug}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
          { label: 'This test', href: `${base}/tests/${test.id}` },
        ]}
        name={test.change}
        title={title}
        lead={lead}
      />
      {children}
    </>
  )
}
