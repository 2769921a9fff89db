import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ModerationTabs } from '#app/network/moderation/ModerationTabs.tsx'
import { changeWord, unwatchWord, watchWord } from '#app/network/watched-words/commands.server.ts'
import { readWatched } from '#app/network/watched-words/queries.server.ts'
import type { WatchedWord } from '#app/network/watched-words/watched.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Watched words')

const HERE = '/network/moderation/words'

export const loader = page(readWatched)
export const action = stepsOf({
  '': submit(watchWord, () => redirect(HERE)),
  change: submit(changeWord, () => redirect(HERE)),
  remove: submit(unwatchWord, () => redirect(HERE)),
})

/**
 * Also after a refusal: it may be one because another member of staff has saved meanwhile, and the page shows
 * both.
 */
export const shouldRevalidate = () => true

const HANDLING_LABEL = { warn: 'Ask the writer first', block: 'Do not save' } as const

export default function Words() {
  const { words, changed } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name="Moderation"
        title="Watched words"
        lead="Looked for in new topics, replies and edits, as whole words, whatever their capitals and accents. The writer reads your reason."
      />
      <div className="space-y-8">
        <ModerationTabs current="/network/moderation/words" />
        <p className="max-w-prose">
          Text that could identify a person or a small place is found by itself;{' '}
          <Link href="/staff/identifying">choose what follows then</Link>.
        </p>
        {words.length > 0 && (
          <Table caption="Words and phrases that are watched" captionHidden>
            <thead>
              <tr>
                <th scope="col">Word or phrase</th>
                <th scope="col">What follows</th>
                <th scope="col">Reason</th>
                <th scope="col">
                  <span className="sr-only">Steps</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {words.map(({ id, phrase, handling, reason }) => (
                <tr key={id}>
                  <th scope="row">{phrase}</th>
                  <td>{HANDLING_LABEL[handling]}</td>
                  <td className="min-w-48 break-words">{reason}</td>
                  <td className="whitespace-nowrap">
                    <ButtonLink href={`${HERE}?word=${id}#word`} look="quiet" size="sm">
                      <span>
                        Change<span className="sr-only"> {phrase}</span>
                      </span>
                    </ButtonLink>
                    <Form method="post" action={`${HERE}?step=remove`} className="inline-block">
                      <input type="hidden" name="word" value={id} />
                      <Button look="quiet" size="sm">
                        Remove<span className="sr-only"> {phrase}</span>
                      </Button>
                    </Form>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <WordForm key={changed?.id ?? words.length} form={form} changed={changed} />
      </div>
    </>
  )
}

/** Watches another word, or changes one that is watched. */
function WordForm({ form, changed }: { form: ReturnType<typeof returnedForm>; changed: WatchedWord | null }) {
  const stands = changed && { phrase: changed.phrase, handling: changed.handling, reason: changed.reason }
  const fields = (
    <>
      <ProblemSummary problems={form.problems} />
      <h2 id="word" className="text-xl">
        {changed ? `Change “${changed.phrase}”` : 'Watch another'}
      </h2>
      <Field label="Word or phrase" {...fieldProps(form, 'phrase', stands?.phrase ?? '')}>
        <TextInput width="full" />
      </Field>
      <Field label="What follows" {...fieldProps(form, 'handling', stands?.handling ?? 'warn')}>
        <Select
          options={(['warn', 'block'] as const).map((value) => ({ value, label: HANDLING_LABEL[value] }))}
        />
      </Field>
      <Field
        label="Reason"
        hint="What the writer reads, such as: Say who the program serves, not what they lack."
        {...fieldProps(form, 'reason', stands?.reason ?? '')}
      >
        <TextInput width="full" />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button>{changed ? 'Save' : 'Watch it'}</Button>
        {changed && (
          <ButtonLink href={HERE} look="plain">
            Cancel
          </ButtonLink>
        )}
      </div>
    </>
  )
  return (
    <Form
      method="post"
      action={changed ? `${HERE}?step=change&word=${changed.id}` : HERE}
      noValidate
      className="max-w-[44rem] space-y-6"
    >
      {changed && <input type="hidden" name="word" value={changed.id} />}
      {stands ? (
        <EditFields form={form} stands={stands}>
          {fields}
        </EditFields>
      ) : (
        fields
      )}
    </Form>
  )
}
