import { Form, useLocation } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import type { DraftHere } from '../drafts/draft.ts'
import { DraftOffer } from '../drafts/DraftOffer.tsx'
import { SaveDraft } from '../drafts/SaveDraft.tsx'
import { LINKS_HINT, slowWords } from '../pace/pace.ts'
import { Composer } from '../composer/Composer.tsx'
import type { Preview } from './preview.ts'

/** Where a reply is written. `replyTo`: the post that it is about, quoted in the field. */
export function ReplyForm({
  form,
  topic,
  pace,
  replyTo,
  draft,
  lastOwn,
  preview,
}: {
  form: ReturnType<typeof returnedForm>
  topic: { readonly id: string; readonly slowMinutes: number | null }
  /** When the next reply may come in slow mode, and whether the writer is new. */
  pace: { readonly next: Date | null; readonly newcomer: boolean } | null
  replyTo: { readonly number: number; readonly body: string } | null
  draft: DraftHere | null
  /** Number of the last post on the page that the reader wrote: behind a new one the field is empty again. */
  lastOwn: number
  /** Of the text, where it was asked for without script. */
  preview: Preview | null
}) {
  const { search } = useLocation()
  const here = `/network/topics/${topic.id}`
  const continued = draft?.continued === true
  const begun = continued ? draft.draft.body : replyTo ? quoted(replyTo.body) : ''
  return (
    <div id="reply" className="max-w-[44rem] scroll-mt-24 space-y-4 border-t border-line pt-6" data-chrome>
      <DraftOffer here={draft} place={{ topic: topic.id }} />
      <Form
        key={`${continued ? 'draft' : ''} ${replyTo?.number ?? 'topic'} ${lastOwn}`}
        method="post"
        action={`${here}${search}`}
        encType="multipart/form-data"
        noValidate
        className="space-y-4"
      >
        <FormKey />
        <ProblemSummary problems={form.problems} />
        {topic.slowMinutes !== null && (
          <p className="text-sm">
            Slow mode is on: one reply per person every {slowWords(topic.slowMinutes)}.
            {pace?.next && ` You can reply again at ${instantLabel(pace.next)}.`}
          </p>
        )}
        {replyTo && <input type="hidden" name="replyTo" value={replyTo.number} />}
        <Composer
          form={form}
          label={replyTo ? `Your reply to post ${replyTo.number}` : 'Your reply'}
          hint={`Leave out names and dates of patients and families.${pace?.newcomer ? ` ${LINKS_HINT}` : ''}`}
          place={{ topic: topic.id }}
          previewAt={`${here}/preview${search}`}
          preview={preview}
          rows={5}
          {...fieldProps(form, 'body', begun)}
        >
          <Button>Post this reply</Button>
          <SaveDraft place={{ topic: topic.id }} here={draft} />
          {replyTo && (
            <ButtonLink href={here} look="plain">
              Cancel
            </ButtonLink>
          )}
        </Composer>
      </Form>
    </div>
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
