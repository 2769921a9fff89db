import type { ReactNode } from 'react'
import type { MemberChange } from '#app/accounts/members/member-change.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { listed } from '#app/kernel/text/text.ts'
import { stepWords } from '#app/pdsa/tests/step-words.ts'
import type { RecentSteps } from '#app/pdsa/tests/recent-steps.ts'
import { teamRoleLabel } from '#app/policy/actor.ts'
import type { ChangedAim } from '#app/teams/aims/changed-aim.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { LateLine } from './late-line.ts'

type Line = { readonly key: string; readonly what: ReactNode; readonly when: ReactNode }

function Lines({ id, heading, lines }: { id: string; heading: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-xl">
        {heading}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map(({ key, what, when }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="min-w-0 max-w-prose break-words">{what}</span>
            <span className="text-quiet">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Tests that were written down, went on or were decided. */
export function ChangedTests({ teamSlug, tests }: { teamSlug: string; tests: readonly RecentSteps[] }) {
  const lines = tests.map(({ id, change, steps }) => ({
    key: id,
    what: (
      <>
        <Link href={`/teams/${teamSlug}/tests/${id}`} look="title">
          {change}
        </Link>
        <span className="block">{steps.map((step) => stepWords(step)).join('; ')}</span>
      </>
    ),
    when: dayLabel(steps.at(-1)!.at),
  }))
  return <Lines id="changed-tests" heading="Tests" lines={lines} />
}

const AIM_DID: Readonly<Record<ChangedAim['did'], string>> = {
  set: 'Aim set',
  changed: 'Aim changed',
  closed: 'Aim closed',
}

export function ChangedAims({ teamSlug, aims }: { teamSlug: string; aims: readonly ChangedAim[] }) {
  const lines = aims.map(({ id, what, did, at }) => ({
    key: id,
    what: (
      <>
        {AIM_DID[did]}: <Link href={`/teams/${teamSlug}/areas`}>{what}</Link>
      </>
    ),
    when: dayLabel(at),
  }))
  return <Lines id="changed-aims" heading="Aims" lines={lines} />
}

export function ChangedMembers({
  teamSlug,
  members,
}: {
  teamSlug: string
  members: readonly MemberChange[]
}) {
  const lines = members.map(({ id, name, role, did, at }) => ({
    key: id,
    what: (
      <>
        <Link href={`/teams/${teamSlug}/members`}>{name ?? 'Somebody'}</Link>
        {did === 'came' ? ` came as ${teamRoleLabel(role)}` : ` left, was ${teamRoleLabel(role)}`}
      </>
    ),
    when: dayLabel(at),
  }))
  return <Lines id="changed-members" heading="Members" lines={lines} />
}

const MOST_PERIODS = 6

/** What is late now, whether it was at the last review or not. */
export function LateData({ teamSlug, late }: { teamSlug: string; late: readonly LateLine[] }) {
  const lines = late.map(({ slug, name, periods }) => ({
    key: slug,
    what: <Link href={`/teams/${teamSlug}/measures/${slug}`}>{name}</Link>,
    when: listed(periods.toReversed(), { most: MOST_PERIODS }),
  }))
  return <Lines id="late-data" heading="Data that are late" lines={lines} />
}
