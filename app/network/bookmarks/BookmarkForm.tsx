import { Form } from '@remix-run/react'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { postHref } from '../posts/post.ts'

/** Note and reminder of one bookmark. */
export function BookmarkForm({
  bookmark: { post, topic, note, remindOn },
  form,
}: {
  bookmark: {
    readonly post: { readonly id: string; readonly number: number }
    readonly topic: { readonly id: string; readonly title: string }
    readonly note: string | null
    readonly remindOn: CalendarDay | null
  }
  form: ReturnType<typeof returnedForm>
}) {
  const stands = { note, remindOn }
  return (
    <section
      aria-labelledby="change"
      className="max-w-[44rem] space-y-4 rounded border border-line bg-raised p-5"
    >
      <h2 id="change" className="text-lg font-semibold">
        Bookmark of{' '}
        <Link href={postHref(topic.id, post.number)}>{`post ${post.number}, ${topic.title}`}</Link>
      </h2>
      <Form
        method="post"
        action={`/network/mine?step=change&post=${post.id}`}
        noValidate
        className="space-y-4"
      >
        <input type="hidden" name="post" value={post.id} />
        <EditFields form={form} stands={stands}>
          <ProblemSummary problems={form.problems} />
          <Field
            label="Remind me on"
            optional
            hint="You get a notice in the app that morning."
            {...fieldProps(form, 'remindOn', remindOn ?? '')}
          >
            <TextInput type="date" width="md" />
          </Field>
          <Field
            label="Note"
            optional
            hint="For you alone, such as: after the call on Tuesday."
            {...fieldProps(form, 'note', note ?? '')}
          >
            <TextInput width="full" maxLength={500} />
          </Field>
          <Button>Save</Button>
        </EditFields>
      </Form>
    </section>
  )
}
