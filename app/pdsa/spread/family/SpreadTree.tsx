import { calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { SCALE_LABEL } from '../../tests/scale.ts'
import { OUTCOME_LABEL, type ShownTest, type SpreadNode } from './family.ts'
import { copiedWords } from '../words.ts'
import { OutcomeSign } from '../OutcomeSign.tsx'

/** The copies of a change under what each was copied from. */
export function SpreadTree({ nodes, unshared = 0 }: { nodes: readonly SpreadNode[]; unshared?: number }) {
  return (
    <ul className="space-y-4">
      {nodes.map((node) => (
        <li key={node.key}>
          {node.test === null ? (
            <p className="text-quiet">A test that its team keeps</p>
          ) : (
            <NodeSummary test={node.test} here={node.here} />
          )}
          {(node.children.length > 0 || node.unshared > 0) && (
            <div className="ms-2 mt-3 border-s-2 border-line ps-4 sm:ms-4 sm:ps-6">
              <SpreadTree nodes={node.children} unshared={node.unshared} />
            </div>
          )}
        </li>
      ))}
      {unshared > 0 && <li className="text-quiet">And {copiedWords(unshared)}.</li>}
    </ul>
  )
}

function NodeSummary({ test, here }: { test: ShownTest; here: boolean }) {
  const { team, outcome, scale, cycles, startedOn, reason } = test
  const facts = [
    SCALE_LABEL[scale],
    cycles > 1 ? `${cycles} cycles` : null,
    startedOn === null ? null : `began ${calendarDayLabel(startedOn)}`,
  ].filter((fact) => fact !== null)
  return (
    <div {...(here ? { 'aria-current': 'true' as const } : {})} className="max-w-prose space-y-0.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{team.name}</span>
        <span className="inline-flex items-center gap-1.5">
          <OutcomeSign outcome={outcome} /> {OUTCOME_LABEL[outcome]}
        </span>
        {here && <span className="text-sm text-quiet">you came from here</span>}
      </p>
      <p>
        <Link href={`/teams/${team.slug}/tests/${test.id}`}>{test.change}</Link>
      </p>
      <p className="text-sm text-quiet">{facts.join(' · ')}</p>
      {reason && <p className="text-sm">Why: {reason}</p>}
    </div>
  )
}
