import { Link } from '#app/ui/actions/Link.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { alsoCopied, type Source } from './source.ts'
import { DECISION_LABEL } from '../tests/transitions/stage.ts'

/**
 * What a team should know before it tries another's test: its outcome there, what is copied, and who hears of
 * it.
 */
export function SourceSummary({ source, here }: { source: Source; here: string }) {
  const { team, change, learned, decision, reason } = source
  const along = alsoCopied(source)
  const there = <Link href={`/teams/${team.slug}/tests/${source.id}`}>{change}</Link>
  return (
    <div className="mb-8 max-w-[48rem] rounded border border-line bg-raised p-4">
      <DefinitionList
        items={[
          { term: 'Their test', value: there },
          ...(learned ? [{ term: `Learned in ${team.name}`, value: learned }] : []),
          ...(decision
            ? [{ term: 'Decided there', value: `${DECISION_LABEL[decision]}. ${reason ?? ''}`.trim() }]
            : []),
          ...(along ? [{ term: 'Comes along', value: `Also ${along}, to change later.` }] : []),
          {
            term: 'Who hears of it',
            value: `Your test says that it comes from ${team.name}, and its author gets a mail that ${here} tries it.`,
          },
        ]}
      />
    </div>
  )
}
