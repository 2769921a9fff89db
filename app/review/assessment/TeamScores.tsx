import { Link } from '#app/ui/actions/Link.tsx'
import { ScoreChart } from './line/ScoreChart.tsx'

/** On the page of a team: its newest scores in a sentence, the line of them, and the way to the assessment. */
export function TeamScores({
  href,
  headline,
  line,
}: {
  href: string
  headline: string
  line: Parameters<typeof ScoreChart>[0]['scores']
}) {
  return (
    <section aria-labelledby="assessment" className="space-y-3">
      <h2 id="assessment" className="text-xl">
        Assessment
      </h2>
      <p>
        {headline}. <Link href={href}>Scale, evidence and all scores</Link>
      </p>
      <ScoreChart scores={line} />
    </section>
  )
}
