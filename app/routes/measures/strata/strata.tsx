import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { formatValue } from '#app/charts/words/format.ts'
import { periodLabel, periodLongLabel, type Period } from '#app/kernel/time/period.ts'
import type { CellText } from '#app/measures/entry/cell/cell-text.ts'
import { strataAddress } from '#app/measures/strata/address.ts'
import { enterStrata } from '#app/measures/strata/commands.server.ts'
import { StrataForm } from '#app/measures/strata/StrataForm.tsx'
import { readStrataEntry } from '#app/measures/strata/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Tabs } from '#app/ui/actions/Tabs.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { problemsAt } from '#app/ui/forms/problems.ts'

export const meta = pageTitle<typeof loader>((data) =>
  data ? `${data.measure.name} by groups` : 'By groups',
)

export const loader = page(readStrataEntry)
export const action = submit(enterStrata, ({ team, measure, period, by, saved }) =>
  redirect(`${strataAddress(team, measure, period, by)}&saved=${saved}`, 303),
)

/** Periods offered by a link; older ones are reached from the list of the newest of them. */
const MOST_PERIODS = 24

export default function Strata() {
  const { team, as, version, measure, splits, split, total, noTotal, periods } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [search] = useSearchParams()
  const base = `/teams/${team.slug}/measures/${measure.slug}`
  const to = (period: Period | undefined, by: string) => strataAddress(team.slug, measure.slug, period, by)
  const problems = answer?.problems ?? []
  const saved = search.get('saved')
  const at = total ? periods.findIndex(({ period }) => period === total.period) : -1
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: measure.name, href: base },
        ]}
        name={`${team.name} · ${measure.name}`}
        title={
          total && split
            ? `${periodLabel(total.period)} by ${split.name.toLowerCase()}`
            : 'By groups of people'
        }
        lead={
          <>
            <p>
              Split the figure of a period. Everybody counts in one group; people whose group is not known are
              what the groups leave of the total, and are never typed.
            </p>
            <p>Only {team.name}, its coach and national staff see these figures.</p>
          </>
        }
      />
      <div className="space-y-6">
        {saved !== null && problems.length === 0 && (
          <Notice kind="success">
            {saved === '0' ? 'Nothing was new: what is saved says the same.' : 'Saved. The chart shows it.'}{' '}
            <Link href={`${base}?by=${split?.slug ?? ''}`}>See the groups on the chart</Link>
          </Notice>
        )}
        <ProblemSummary problems={problems} title="Nothing was saved" />
        {noTotal && (
          <Notice kind="caution" still>
            There is no figure for everybody in {periodLongLabel(noTotal as Period)} yet, so it cannot be
            split.
          </Notice>
        )}
        {split === null ? (
          <EmptyState
            title="This measure is not given by groups yet"
            action={<ButtonLink href={`${base}/settings`}>Choose groups</ButtonLink>}
          >
            Differences between groups show where care does not reach everybody. Choose by which groups the
            team can count; each period can then be split here.
          </EmptyState>
        ) : total === null ? (
          <EmptyState
            title="There is no figure to split yet"
            action={<ButtonLink href={`/teams/${team.slug}/entry`}>Enter numbers</ButtonLink>}
          >
            Enter the figure for everybody first. Its groups come after it and never exceed it.
          </EmptyState>
        ) : (
          <>
            {splits.length > 1 && (
              <Tabs
                label="Groups"
                tabs={splits.map(({ slug, name }) => ({
                  label: name,
                  href: to(total.period, slug),
                  current: slug === split.slug,
                }))}
              />
            )}
            <StrataForm
              key={`${split.slug} ${total.period} ${version}`}
              measure={measure}
              total={total}
              split={split}
              returned={returnedGroups(answer?.typed.groups, split)}
              problemsAt={(field) => problemsAt(problems, field)}
              figure={formatValue}
              as={as}
            />
            <nav aria-label="Periods" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {periods
                .slice(Math.max(0, at - MOST_PERIODS / 2))
                .slice(0, MOST_PERIODS)
                .map(({ period, given }) => (
                  <Link key={period} href={to(period, split.slug)}>
                    {periodLabel(period)}
                    {given ? ' (split)' : ''}
                  </Link>
                ))}
            </nav>
            <p className="max-w-prose text-sm text-quiet">Groups as in: {split.source}.</p>
          </>
        )}
      </div>
    </>
  )
}

/** What was typed into each group, when a form came back; null on the first visit. */
function returnedGroups(typed: unknown, split: { readonly strata: readonly unknown[] }): CellText[] | null {
  if (!Array.isArray(typed)) return null
  return split.strata.map((_, at) => {
    const fields: Record<string, unknown> = Object(typed[at])
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    return {
      numerator: text('numerator'),
      denominator: text('denominator'),
      state: text('state') || 'value',
      provisional: text('provisional') !== '',
    }
  })
}
