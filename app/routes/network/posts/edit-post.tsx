import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Composer } from '#app/network/composer/Composer.tsx'
import { DraftOffer } from '#app/network/drafts/DraftOffer.tsx'
import { readDraft } from '#app/network/drafts/queries.server.ts'
import { SaveDraft } from '#app/network/drafts/SaveDraft.tsx'
import { readPostForm } from '#app/network/files/form-reader.server.ts'
import { editPost } from '#app/network/posts/commands.server.ts'
import type { Preview } from '#app/network/posts/preview.ts'
import { readPost } from '#app/network/posts/queries.server.ts'
import { topicHref } from '#app/network/topics/topic.ts'
import { pageOf, submit, type Rejected } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { CheckboxCard } from '#app/ui/forms/fields/CheckboxCard.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Edit a post')

export const loader = pageOf({ read: readPost, draft: readDraft }, ({ read, draft }) => ({ ...read, draft }))
export const action = submit(
  editPost,
  ({ topic, number }) => redirect(topicHref({ id: topic }, number)),
  () => ({}),
  readPostForm,
)

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function EditPost() {
  const { post, topic, files, draft } = useLoaderData<typeof loader>()
  const answer = useActionData<Rejected & { preview?: Preview }>()
  const form = returnedForm(answer)
  const here = `/network/posts/${post.id}/edit`
  const isFirst = post.number === 1
  const drafted = draft?.continued ? draft.draft : null
  const stands = { body: post.body, ...(isFirst ? { title: topic.title } : {}) }
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href: topicHref(topic, post.number) }]}
        title={isFirst ? 'Edit this topic' : `Edit post ${post.number}`}
        lead="What it said before stays to be read under “edited”."
      />
      <div className="mb-6 max-w-[44rem] empty:hidden">
        <DraftOffer here={draft} place={{ post: post.id }} />
      </div>
      <Form
        key={drafted ? 'draft' : 'post'}
        method="post"
        action={here}
        encType="multipart/form-data"
        noValidate
        className="max-w-[44rem] space-y-6"
      >
        <EditFields form={form} stands={stands} was={drafted?.was}>
          <ProblemSummary problems={form.problems} />
          {isFirst && (
            <Field label="Title" {...fieldProps(form, 'title', drafted?.title || topic.title)}>
              <TextInput width="full" maxLength={200} />
            </Field>
          )}
          {files.length > 0 && (
            <fieldset className="space-y-2">
              <legend className="font-semibold">Files under this post</legend>
              {files.map(({ id, name }) => (
                <CheckboxCard
                  key={id}
                  name="remove"
                  value={id}
                  label={`Remove ${name} for good`}
                  defaultChecked={form.values('remove').includes(id)}
                />
              ))}
            </fieldset>
          )}
          <Composer
            form={form}
            label="Text"
            place={{ post: post.id }}
            previewAt={`${here}/preview`}
            preview={answer?.preview ?? null}
            {...fieldProps(form, 'body', drafted?.body ?? post.body)}
          >
            <Button>Save</Button>
            <SaveDraft place={{ post: post.id }} here={draft} />
            <ButtonLink href={topicHref(topic, post.number)} look="plain">
              Cancel
            </ButtonLink>
          </Composer>
        </EditFields>
      </Form>
    </>
  )
}
