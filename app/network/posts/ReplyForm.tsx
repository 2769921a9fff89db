import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/Field.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Textarea } from '#app/ui/forms/Textarea.tsx'

/** Where a reply is written. `replyTo`: the post that it is about, quoted in the field. */
export function ReplyForm({
  form,
  topic,
  replyTo,
}: {
  form: ReturnType<typeof returnedForm>
  topic: { readonly id: string }
  replyTo: { readonly number: number; readonly body: string } | null
}) {
  return (
    <Form
      key={replyTo?.number ?? 'topic'}
      method="post"
      action={`/network/topics/${topic.id}`}
      noValidate
      id="reply"
      className="max-w-[44rem] scroll-mt-24 space-y-4 border-t border-line pt-6"
      data-chrome
    >
      <FormKey />
      <ProblemSummary problems={form.problems} />
      {replyTo && <input type="hidden" name="replyTo" value={replyTo.number} />}
      <Field
        label={replyTo ? `Your reply to post ${replyTo.number}` : 'Your reply'}
        hint="You can use Markdown. Leave out names and dates of patients and families."
        {...fieldProps(form, 'body', replyTo ? quoted(replyTo.body) : '')}
      >
        <Textarea rows={5} width="full" />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button>Post this reply</Button>
        {replyTo && (
          <ButtonLink href={`/network/topics/${topic.id}`} look="plain">
            Cancel
          </ButtonLink>
        )}
      </div>
    </Form>
  )
}

/** The beginning of what is replied to, as a quote that its writer can shorten. */
function quoted(body: string): string {
  const lines = body.split('\n').filter((line) => !line.startsWith('>'))
  const text = lines.join('\n').trim()
  const short = text.length > 300 ? `${text.slice(0, 300)} ...` : text
  return `${short
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n\n`
}
