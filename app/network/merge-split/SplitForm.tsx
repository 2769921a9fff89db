import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { POSTS_PER_PAGE } from '../posts/post.ts'
import { TOPIC_KIND_TEXT, type TopicKind } from '../topics/topic.ts'

/** Makes a new topic of some replies. */
export function SplitForm({
  topic,
  split: { posts, kinds, from, later },
  form,
}: {
  topic: { readonly id: string; readonly kind: TopicKind }
  split: {
    readonly posts: readonly { readonly number: number; readonly label: string; readonly excerpt: string }[]
    readonly kinds: readonly TopicKind[]
    readonly from: number
    readonly later: number | null
  }
  form: ReturnType<typeof returnedForm>
}) {
  const here = `/network/topics/${topic.id}/move`
  const errors = form.errors('posts')
  return (
    <section aria-labelledby="split" className="max-w-[44rem] space-y-4 border-t border-line pt-6">
      <h2 id="split" className="text-xl">
        Split replies off into a topic of their own
      </h2>
      {posts.length === 0 ? (
        <p className="text-quiet">There is no reply here that can be moved.</p>
      ) : (
        <Form method="post" action={`${here}?step=split&from=${from}`} noValidate className="space-y-4">
          <FormKey />
          <fieldset className="space-y-2" id="posts" tabIndex={-1}>
            <legend className="font-semibold">Replies to move</legend>
            {errors.map((error) => (
              <p key={error} className="font-semibold text-problem">
                {error}
              </p>
            ))}
            {posts.map(({ number, label, excerpt }) => (
              <CheckboxCard
                key={number}
                name="posts"
                value={String(number)}
                label={`${label}: ${excerpt}`}
                defaultChecked={form.values('posts').includes(String(number))}
              />
            ))}
          </fieldset>
          <Field label="Title of the new topic" {...fieldProps(form, 'title', '')}>
            <TextInput width="full" maxLength={200} />
          </Field>
          <Field
            label="Kind"
            {...fieldProps(form, 'kind', kinds.includes(topic.kind) ? topic.kind : kinds[0])}
          >
            <Select options={kinds.map((kind) => ({ value: kind, label: TOPIC_KIND_TEXT[kind].label }))} />
          </Field>
          <Button>Split off</Button>
        </Form>
      )}
      {(from > 1 || later !== null) && (
        <nav aria-label="Pages of replies" className="flex flex-wrap gap-3">
          {from > 1 && (
            <ButtonLink href={`${here}?from=${from - POSTS_PER_PAGE}#split`} look="plain">
              Earlier replies
            </ButtonLink>
          )}
          {later !== null && (
            <ButtonLink href={`${here}?from=${later}#split`} look="plain">
              Later replies
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  )
}
