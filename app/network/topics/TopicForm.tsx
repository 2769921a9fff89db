import { Form, useLocation } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import type { DraftHere } from '../drafts/draft.ts'
import { SaveDraft } from '../drafts/SaveDraft.tsx'
import type { Similar } from '../search/similar.ts'
import { SimilarTopics } from '../search/SimilarTopics.tsx'
import { Composer } from '../composer/Composer.tsx'
import type { Preview } from '../posts/preview.ts'
import { AboutFields, type NewTopicAbout } from '../links/AboutFields.tsx'
import { TOPIC_KIND_TEXT, type TopicKind } from './topic.ts'

/** The fields that a kind of topic asks for. */
export function TopicForm({
  form,
  kind,
  ideas,
  idea,
  about,
  begun,
  typed,
  similar,
  space,
  draft,
  preview,
}: {
  form: ReturnType<typeof returnedForm>
  kind: TopicKind
  /** What it can be about. */
  ideas: readonly OptionGroup[]
  /** Slug of the change idea it is about. */
  idea: string | null
  about: NewTopicAbout
  /** What the form says before its author changes it. */
  begun: { readonly title: string; readonly setting: string; readonly body: string } | null
  /** What was typed already, where the form was sent to look for similar topics. */
  typed: Readonly<Partial<Record<'title' | 'tried' | 'setting' | 'body', string | undefined>>>
  similar: Similar | null
  /** Slug of the space. */
  space: string
  draft: DraftHere | null
  /** Of the text, where it was asked for without script. */
  preview: Preview | null
}) {
  const { search } = useLocation()
  const [title, setTitle] = useState('')
  const text = TOPIC_KIND_TEXT[kind]
  const drafted = draft?.continued ? draft.draft : null
  return (
    <Form
      method="post"
      action={`/network/${space}/new${search}`}
      encType="multipart/form-data"
      noValidate
      className="max-w-[44rem] space-y-6"
    >
      <FormKey />
      <input type="hidden" name="kind" value={kind} />
      <ProblemSummary problems={form.problems} />
      <AboutFields about={about} />
      <Field
        label="Title"
        hint={
          kind === 'question'
            ? 'The question in one line: How do you reach families who deliver at home?'
            : 'What it is about, in one line.'
        }
        {...fieldProps(form, 'title', typed.title ?? drafted?.title ?? begun?.title)}
      >
        <TextInput
          width="full"
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <SimilarTopics title={title} asked={similar} />
      {kind === 'question' && (
        <Field
          label="What you tried or looked at already"
          hint='So that nobody sends you where you have been. "Nothing yet" is an answer.'
          {...fieldProps(form, 'tried', typed.tried ?? drafted?.tried)}
        >
          <Textarea rows={3} width="full" />
        </Field>
      )}
      {kind === 'tip' && (
        <Field
          label="Where this was done"
          hint="Kind of place and how many: 3 birthing hospitals, rural."
          {...fieldProps(form, 'setting', typed.setting ?? drafted?.setting ?? begun?.setting)}
        >
          <TextInput width="full" maxLength={500} />
        </Field>
      )}
      {kind !== 'announcement' && (
        <Field
          label="Change idea it is about"
          optional
          hint="It is then also found on the page of the idea."
          {...fieldProps(form, 'idea', drafted?.idea ?? idea ?? '')}
        >
          <Select options={[{ value: '', label: 'None of the toolkit' }, ...ideas]} />
        </Field>
      )}
      <Composer
        form={form}
        label={text.bodyLabel}
        hint={text.bodyHint}
        place={{ space }}
        previewAt={`/network/${space}/new/preview${search}`}
        preview={preview}
        rows={8}
        {...fieldProps(form, 'body', typed.body ?? drafted?.body ?? begun?.body)}
      >
        <Button>{kind === 'question' ? 'Ask the network' : `Post this ${text.label.toLowerCase()}`}</Button>
        <SaveDraft place={{ space }} here={draft} />
      </Composer>
    </Form>
  )
}
