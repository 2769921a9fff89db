import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { gapsOf, type SheetLine } from '#app/measures/periods/sheet.ts'
import { submitPeriod } from '#app/measures/periods/commands.server.ts'
import { PeriodHistory } from '#app/measures/periods/PeriodHistory.tsx'
import { PeriodLines } from '#app/measures/periods/PeriodLines.tsx'
import { PeriodStanding } from '#app/measures/periods/PeriodStatus.tsx'
import { SubmitPeriod } from '#app/measures/periods/SubmitPeriod.tsx'
import { readPeriod } from '#app/measures/periods/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const loader = page(readPeriod)
export const action = submit(submitPeriod, ({ team, period }) =>
  redirect(`/teams/${team}/periods/${period}`, 303),
)

export const meta = pageTitle<typeof loader>((data) => (data ? periodLabel(data.period) : 'Period'))

export default function PeriodPage() {
  const { team, period, as, lines, seen, stage, secondsToUndo, history, ended, may } =
    useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems ?? []
  const base = `/teams/${team.slug}/periods/${period}`
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Teams', href: '/teams' },
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Periods', href: `/teams/${team.slug}/periods` },
        ]}
        name={periodLabel(period)}
        title={headline(period, lines)}
        action={
          may.lock && (
            <ButtonLink href={`${base}/lock`} look="plain">
              Lock {periodLabel(period)}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8">
        {team.demo && <DemoNotice />}
        <ProblemSummary problems={problems} title="It was not submitted" />
        <PeriodStanding {...{ base, period, stage, secondsToUndo, may }} />
        {lines.length > 0 && (
          <PeriodLines teamSlug={team.slug} period={period} lines={lines} enters={may.enter} />
        )}
        {may.submit && <SubmitPeriod {...{ base, period, seen, as }} gaps={gapsOf(lines)} />}
        {!ended && (
          <p className="text-quiet">{periodLabel(period)} can be submitted from the first day after it.</p>
        )}
        <PeriodHistory lines={history} />
      </div>
    </>
  )
}

/** What the page finds: how much is there of what is requested. */
function headline(period: Period, lines: readonly SheetLine[]): string {
  const label = periodLabel(period)
  const asked = lines.filter((line) => line.presence !== 'later')
  const there = asked.filter((line) => line.presence === 'in').length
  const missing = asked.filter((line) => line.presence === 'missing').length
  if (lines.length === 0) return `Nothing is reported for ${label}`
  if (asked.length === 0) return `Nothing is requested for ${label} yet`
  if (there === asked.length) return `${label} is complete`
  if (missing === 0) return `${there} of ${asked.length} figures are in, the others will come`
  return `${there} of ${asked.length} figures are in`
}
