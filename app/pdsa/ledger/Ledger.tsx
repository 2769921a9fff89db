import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import type { Tile } from '#app/teams/tile.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { besideWords, ledgerWords, scaleWords, type LedgerCounts, type LedgerGroup } from './ledger.ts'
import { OUTCOME_LABEL } from '../spread/family/family.ts'
import { MATCH_LABEL } from '../tests/test.ts'
import { OutcomeSign } from '../spread/OutcomeSign.tsx'
import { SpreadMap, type TakenUp } from '../spread/family/SpreadMap.tsx'

export type LedgerView = {
  readonly groups: readonly LedgerGroup[]
  readonly counts: LedgerCounts
  readonly taken: readonly TakenUp[]
  readonly tiles: readonly Tile[]
}

/**
 * Decisions stand beside each other at one rank, with or without anything in them; what is under way stands
 * below.
 */
const DECIDED: readonly LedgerGroup['outcome'][] = ['adopt', 'adapt', 'abandon']

/**
 * Who tested a change idea, at what scale, what they decided and why, and what their charts did afterwards.
 */
export function Ledger({ ledger, signedIn }: { ledger: LedgerView | null; signedIn: boolean }) {
  return (
    <section aria-labelledby="ledger" className="mt-10 space-y-6 border-t border-line pt-8">
      <div className="space-y-2">
        <h2 id="ledger" className="text-xl">
          {ledger ? ledgerWords(ledger.groups, ledger.counts) : 'Who tested it'}
        </h2>
        {ledger === null ? <Closed signedIn={signedIn} /> : <Beside counts={ledger.counts} />}
      </div>
      {ledger !== null && ledger.counts.teams > 0 && <LedgerText ledger={ledger} />}
    </section>
  )
}

function Closed({ signedIn }: { signedIn: boolean }) {
  return (
    <p className="max-w-prose text-quiet">
      {signedIn
        ? 'Teams write down what failed as freely as what worked, so their tests are open to the teams, their coaches, participants and national staff.'
        : 'Teams share their tests with each other, and never with everybody. '}
      {!signedIn && <Link href="/sign-in">Sign in to see who tested it</Link>}
    </p>
  )
}

function Beside({ counts }: { counts: LedgerCounts }) {
  const beside = besideWords(counts)
  if (counts.teams > 0) return beside && <p className="text-quiet">{beside}</p>
  return (
    <p className="max-w-prose text-quiet">
      {beside && `${beside} `}What a team learns from a small test of it appears here, whatever came of it.
    </p>
  )
}

function LedgerText({ ledger: { groups, counts, taken, tiles } }: { ledger: LedgerView }) {
  const rest = groups.filter(({ outcome, total }) => !DECIDED.includes(outcome) && total > 0)
  return (
    <>
      {counts.demo && <DemoNotice />}
      <div className="grid gap-6 lg:grid-cols-3">
        {groups
          .filter(({ outcome }) => DECIDED.includes(outcome))
          .map((group) => (
            <Group key={group.outcome} group={group} />
          ))}
      </div>
      {rest.length > 0 && (
        <div className="grid gap-6 lg:grid-cols-3">
          {rest.map((group) => (
            <Group key={group.outcome} group={group} />
          ))}
        </div>
      )}
      <p className="max-w-prose text-sm text-quiet">
        What a chart did is shown as what came afterwards. Other things happened in those months too, and
        nothing here says that a test was the cause.
      </p>
      <SpreadMap tiles={tiles} taken={taken} />
    </>
  )
}

function Group({ group: { outcome, total, entries } }: { group: LedgerGroup }) {
  return (
    <section aria-labelledby={`ledger-${outcome}`} className="min-w-0">
      <h3 id={`ledger-${outcome}`} className="flex items-center gap-2 font-semibold">
        <OutcomeSign outcome={outcome} /> {OUTCOME_LABEL[outcome]}: {total}
      </h3>
      {total === 0 && <p className="mt-2 text-quiet">Nobody so far.</p>}
      {total > entries.length && <p className="text-sm text-quiet">The newest {entries.length} are shown.</p>}
      <ul className="mt-2 divide-y divide-line border-t border-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ entry }: { entry: LedgerGroup['entries'][number] }) {
  const { id, team, change, cycles, startedOn, learned, reason, matched, measure, after } = entry
  const facts = [
    scaleWords(entry),
    cycles > 1 ? `${cycles} cycles` : null,
    `began ${calendarDayLabel(startedOn)}`,
    matched && `as predicted: ${MATCH_LABEL[matched].toLowerCase()}`,
  ].filter((fact) => fact !== null)
  return (
    <li className="space-y-1 py-3">
      <p>
        <span className="font-semibold">{team.name}: </span>
        <Link href={`/teams/${team.slug}/tests/${id}`}>{change}</Link>
      </p>
      <p className="text-sm text-quiet">{facts.join(' · ')}</p>
      {reason && <p>Why: {reason}</p>}
      {learned && <p>Learned: {learned}</p>}
      {measure && after?.kind === 'shown' && (
        <p>
          <Link href={after.href}>{measure.name}</Link>: {after.words}
        </p>
      )}
      {measure && after?.kind === 'closed' && (
        <p className="text-quiet">
          {measure.name}: the chart is open to {team.name}, its coach and national staff.
        </p>
      )}
    </li>
  )
}
