import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { TestListLinks } from '#app/pdsa/export/FileLinks.tsx'
import { AskUsual } from '#app/pdsa/sharing/AskUsual.tsx'
import { TestRow } from '#app/pdsa/tests/TestRow.tsx'
import { isOpenStage, STAGE_LABEL, STAGE_SAYS, STAGES } from '#app/pdsa/tests/transitions/stage.ts'
import { SHARING_LABEL } from '#app/pdsa/tests/test.ts'
import { readTeamTests } from '#app/pdsa/tests/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = page(readTeamTests)

export const meta = pageTitle<typeof loader>((data) => `Tests of ${data?.team.name ?? 'the team'}`)

export default function TeamTests() {
  const { team, stages, today, readsAll, usual, may } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}`
  const shown = STAGES.flatMap((stage) => stages.find((group) => group.stage === stage) ?? [])
  const open = shown.filter(({ stage }) => isOpenStage(stage)).reduce((sum, { total }) => sum + total, 0)
  const log = may.write && (
    <ButtonLink href={`${base}/tests/new`} icon="add">
      Log a test
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: base },
        ]}
        name={`${team.name} · tests of change`}
        title={open === 0 ? 'No test is running' : open === 1 ? 'One test is open' : `${open} tests are open`}
        lead={
          readsAll ? undefined : `These are the tests that ${team.name} shares with the learning network.`
        }
        action={shown.length > 0 && log}
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        {shown.length > 0 && (
          <p className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
            <Link href={`${base}/tests/ramps`}>Ramps of these tests</Link>
            <Link href="/tests">Tests of all teams</Link>
          </p>
        )}
        {may.setUsual && usual === null && shown.length > 0 && <AskUsual base={base} team={team.name} />}
        {shown.length === 0 ? (
          <EmptyState title={readsAll ? 'No tests yet' : 'No tests are shared'} action={log}>
            {readsAll
              ? 'A test tries one change with a few people for a few days, and says beforehand what will happen. What was learned stays here, whatever came of it.'
              : `What ${team.name} shares with the learning network appears here.`}
          </EmptyState>
        ) : (
          shown.map(({ stage, total, tests }) => (
            <section key={stage} aria-labelledby={stage}>
              <h2 id={stage} className="text-xl">
                {STAGE_LABEL[stage]}
              </h2>
              <p className="text-quiet">
                {STAGE_SAYS[stage]}: {total}
                {total > tests.length && `, the newest ${tests.length} of them here`}
              </p>
              <ul className="mt-2 divide-y divide-line border-y border-line">
                {tests.map((test) => (
                  <TestRow key={test.id} test={test} href={`${base}/tests/${test.id}`} today={today} />
                ))}
              </ul>
            </section>
          ))
        )}
        <TestListLinks tests={`${base}/tests`} mayWrite={may.write} any={shown.length > 0} />
        {may.setUsual && usual !== null && (
          <p>
            New tests: {SHARING_LABEL[usual].toLowerCase()}.{' '}
            <Link href={`${base}/tests/sharing`}>Change who may read them</Link>
          </p>
        )}
      </div>
    </>
  )
}
