import { dayLabel } from '#app/kernel/time/day.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import { Card } from '#app/ui/content/Card.tsx'
import type { Assessment } from './assessment.ts'
import { scoreLabel } from './score.ts'

/** The newest score of the coach and of the team itself, side by side, and what they give to talk about. */
export function NewestScores({
  coach,
  team,
  teamName,
  talkingPoint,
}: {
  coach: Assessment | null
  team: Assessment | null
  teamName: string
  talkingPoint: string | null
}) {
  return (
    <div className="space-y-4">
      <ul className="grid gap-4 sm:grid-cols-2">
        <NewestScore heading="Score of the coach" none="No coach has scored the team yet." of={coach} />
        <NewestScore
          heading={`Score that ${teamName} gives itself`}
          none="The team has not scored itself yet."
          of={team}
        />
      </ul>
      {talkingPoint && (
        <p className="max-w-prose">
          <strong className="font-semibold">To talk about:</strong> {talkingPoint}
        </p>
      )}
    </div>
  )
}

function NewestScore({ heading, none, of }: { heading: string; none: string; of: Assessment | null }) {
  return (
    <Card as="li">
      <h3 className="text-sm font-semibold text-quiet">{heading}</h3>
      {of === null ? (
        <p className="mt-1 text-quiet">{none}</p>
      ) : (
        <div className="mt-1 space-y-2">
          <p>
            <span className="text-xl font-semibold tabular-nums">{scoreLabel(of.score)}</span>{' '}
            <span className="font-semibold">{of.level}</span>
            <span className="text-quiet">, {monthLabel(of.month)}</span>
          </p>
          <p>{of.why}</p>
          {of.comments && <p className="whitespace-pre-line">{of.comments}</p>}
          <p className="text-sm text-quiet">
            {of.by.name}, {dayLabel(new Date(of.at))}
          </p>
        </div>
      )}
    </Card>
  )
}
