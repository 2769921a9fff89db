import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { RadioGroup } from '#app/ui/forms/fields/RadioGroup.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import { RULE_SET_NAME, type RuleSet } from '../spc/rule-set.ts'
import { RULE_SET_WORDS } from './rule-set-words.ts'

/** The form of those who may choose. It says what follows before the button does it. */
export function ChooseRules({ inForce, form }: { inForce: RuleSet; form: ReturnType<typeof returnedForm> }) {
  const choices = RULE_SET_WORDS.map(({ ruleSet }) => ({
    value: ruleSet,
    label: `${RULE_SET_NAME[ruleSet]}${ruleSet === inForce ? ' (in force)' : ''}`,
  }))
  return (
    <Form method="post" noValidate className="max-w-[44rem] space-y-6">
      <EditFields
        form={form}
        stands={{ ruleSet: inForce }}
        show={{ ruleSet: (value) => RULE_SET_NAME[value as RuleSet] }}
      >
        <ProblemSummary problems={form.problems} />
        <RadioGroup
          id="ruleSet"
          legend="Rules for all charts of the collaborative"
          name="ruleSet"
          hint="From the next page on, charts, sentences, small multiples and files of every team follow. No figure, note or phase is touched, and the change can be undone here."
          choices={choices}
          defaultValue={form.value('ruleSet', inForce)}
          errors={form.errors('ruleSet')}
        />
        <Field
          label="Why"
          hint="Every team will see this sentence on this page."
          {...fieldProps(form, 'reason')}
        >
          <Textarea rows={2} />
        </Field>
        <Button>Read all charts by these rules</Button>
      </EditFields>
    </Form>
  )
}
