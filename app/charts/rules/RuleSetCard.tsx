import { Card } from '#app/ui/content/Card.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { RULE_SET_NAME, RULE_SET_SOURCE } from '../spc/rule-set.ts'
import { asksOf, type RuleSetWords } from './rule-set-words.ts'

/**
 * One rule set in plain words: what it is, its rules, what it changes on the charts, what it costs and whose
 * it is.
 */
export function RuleSetCard({ words, inForce }: { words: RuleSetWords; inForce: boolean }) {
  const { ruleSet, meaning, changes, caution } = words
  return (
    <Card as="section" labelledBy={ruleSet}>
      <div className="space-y-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 id={ruleSet} className="text-lg">
            {RULE_SET_NAME[ruleSet]}
          </h3>
          {inForce && (
            <Chip tone="brand" icon="done">
              In force
            </Chip>
          )}
        </div>
        <p className="max-w-prose">{meaning}</p>
        <Sentences heading="What is asked" sentences={asksOf(ruleSet)} />
        <Sentences heading="What changes on the charts" sentences={changes} />
        <p className="max-w-prose text-sm">
          <span className="font-semibold">Know before choosing: </span>
          {caution}
        </p>
        <p className="text-sm text-quiet">{RULE_SET_SOURCE[ruleSet]}</p>
      </div>
    </Card>
  )
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  return (
    <div className="space-y-1">
      <h4 className="text-base">{heading}</h4>
      <ul className="max-w-prose list-disc space-y-1 ps-5 text-sm">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
