import { NhsIcons } from '../signals/NhsIcons.tsx'
import { DrawnSmall } from '../svg/DrawnSmall.tsx'
import { RULE_SET_NAME, type RuleSet } from '../spc/rule-set.ts'
import type { RulePreview } from './preview.ts'
import { RULE_SET_WORDS } from './rule-set-words.ts'

/** One series as each rule set draws and reads it, beside each other. */
export function PreviewRow({ preview, inForce }: { preview: RulePreview; inForce: RuleSet }) {
  const { name, figures, byRuleSet } = preview
  return (
    <section aria-label={name} className="space-y-3">
      <div>
        <h3 className="text-lg">{name}</h3>
        <p className="text-sm text-quiet">Figures: {figures}.</p>
      </div>
      <ul className="grid gap-5 lg:grid-cols-3">
        {RULE_SET_WORDS.map(({ ruleSet }) => (
          <li key={ruleSet} className="min-w-0 space-y-1">
            <p className="text-sm font-semibold text-quiet">
              {RULE_SET_NAME[ruleSet]}
              {ruleSet === inForce && ' (in force)'} · {byRuleSet[ruleSet].type}
            </p>
            <p className="font-semibold">{byRuleSet[ruleSet].card.headline}</p>
            <DrawnSmall chart={byRuleSet[ruleSet].card} />
            {byRuleSet[ruleSet].card.nhs && <NhsIcons nhs={byRuleSet[ruleSet].card.nhs} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
