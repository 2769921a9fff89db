import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RULE_SET_NAME } from '#app/charts/spc/rule-set.ts'
import { setRules } from '#app/charts/rules/commands.server.ts'
import { ChooseRules } from '#app/charts/rules/ChooseRules.tsx'
import { PreviewRow } from '#app/charts/rules/PreviewRow.tsx'
import { RuleSetCard } from '#app/charts/rules/RuleSetCard.tsx'
import { readRules } from '#app/charts/rules/queries.server.ts'
import { RULE_SET_WORDS } from '#app/charts/rules/rule-set-words.ts'
import { instantLabel } from '#app/kernel/time/day.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Rules of the charts')

export const loader = page(readRules)
export const action = submit(setRules, () => redirect('/charts/rules'))

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Rules() {
  const { ruleSet, changed, previews, mayChoose } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={mayChoose ? [{ label: 'Program', href: '/staff' }] : undefined}
        name="Rules of the charts"
        title={`All charts are read by the ${RULE_SET_NAME[ruleSet]}`}
        lead="One rule set holds for the whole collaborative, so that a word like improvement means the same in every team. Rule sets are never mixed: together they would call too many stable processes changed."
      />
      <div className="space-y-10">
        <p className="max-w-prose">
          {changed
            ? `In force since ${instantLabel(changed.at)}, chosen by ${changed.by}: ${changed.reason}`
            : 'In force since the beginning; nobody has changed them.'}
          {!mayChoose && ' National staff may choose others.'}
        </p>
        <section aria-labelledby="sets" className="space-y-4">
          <h2 id="sets" className="text-xl">
            What each rule set means
          </h2>
          <div className="grid gap-5 xl:grid-cols-3">
            {RULE_SET_WORDS.map((words) => (
              <RuleSetCard key={words.ruleSet} words={words} inForce={words.ruleSet === ruleSet} />
            ))}
          </div>
        </section>
        <section aria-labelledby="same" className="space-y-6">
          <h2 id="same" className="text-xl">
            The same figures, read three ways
          </h2>
          {previews.map((preview) => (
            <PreviewRow key={preview.name} preview={preview} inForce={ruleSet} />
          ))}
          <p className="text-sm">
            <Link href="/charts/gallery">Every chart, and when to use it</Link>
          </p>
        </section>
        {mayChoose && (
          <section aria-labelledby="choose" className="space-y-4">
            <h2 id="choose" className="text-xl">
              Choose the rules
            </h2>
            <ChooseRules inForce={ruleSet} form={form} />
          </section>
        )}
      </div>
    </>
  )
}
