import { Form, useLocation } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Composer } from '../composer/Composer.tsx'
import type { Preview } from './preview.ts'

/** Where a reply is written. `replyTo`: the post that it is about, quoted in the field. */
export function ReplyForm({
  form,
  topic,
  replyTo,
  preview,
}: {
  form: ReturnType<typeof returnedForm>
  topic: { readonly id: string }
  replyTo: { readonly number: number; readonly body: string } | null
  /** Of the text, where it was asked for without script. */
  preview: Preview | null
}) {
  const { search } = useLocation()
  const here = `/network/topics/${topic.id}`
  return (
    <Form
      key={replyTo?.number ?? 'topic'}
      method="post"
      action={`${here}${search}`}
      encType="multipart/form-data"
      noValidate
      id="reply"
      className="max-w-[44rem] scroll-mt-24 space-y-4 border-t border-line pt-6"
      data-chrome
    >
      <FormKey />
      <ProblemSummary problems={form.problems} />
      {replyTo && <input type="hidden" name="replyTo" value={replyTo.number} />}
      <Composer
        form={form}
        label={replyTo ? `Your reply to post ${replyTo.number}` : 'Your reply'}
        hint="Leave out names and dates of patients and families."
        place={{ topic: topic.id }}
        previewAt={`${here}/preview${search}`}
        preview={preview}
        rows={5}
        {...fieldProps(form, 'body', replyTo ? quoted(replyTo.body) : '')}
      >
        <Button>Post this reply</Button>
        {replyTo && (
          <ButtonLink href={here} look="plain">
            Cancel
          </ButtonLink>
        )}
      </Composer>
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
