import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import type { EditedNode, Editing } from './editing.ts'

/** The tests that are counted under an idea, and the form that counts another one there. */
export function IdeaTests({
  node,
  editing,
  base,
  testsHref,
  send,
  errors,
}: {
  node: EditedNode
  editing: Editing
  base: string
  /** Address of the team's tests. */
  testsHref: string
  send: (path: string, children: ReactNode) => ReactNode
  errors: readonly string[]
}) {
  const others = editing.tests.filter(({ value }) => !node.tests.some(({ id }) => id === value))
  return (
    <div className="space-y-3">
      <h3 className="font-semibold">Tests of it</h3>
      {node.tests.length === 0 ? (
        <p className="text-sm text-quiet">
          {node.ideaSlug === null
            ? 'No test is counted here yet.'
            : 'No test yet. Tests that are logged for this idea are counted here by themselves.'}
        </p>
      ) : (
        <ul className="list-disc space-y-1 ps-5">
          {node.tests.map(({ id, change, linked }) => (
            <li key={id}>
              <Link href={`${testsHref}/${id}`}>{change}</Link>
              {linked && (
                <Form
                  method="post"
                  action={`${base}/tests/${id}/withdrawal`}
                  preventScrollReset
                  className="inline"
                >
                  {' '}
                  <Button look="quiet" size="sm" aria-label={`Do not count “${change}” here`}>
                    Do not count it here
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {node.ideaSlug !== null && (
        <p>
          <ButtonLink href={`${testsHref}/new?idea=${node.ideaSlug}`} look="plain" size="sm" icon="add">
            Log a test of this idea
          </ButtonLink>
        </p>
      )}
      {others.length > 0 &&
        send(
          'tests',
          <>
            <Field label="Another test of the team" id="tests-test" name="test" errors={errors}>
              <Select width="full" placeholder="Choose" options={others} />
            </Field>
            <Button look="plain" size="sm">
              Count it here
            </Button>
          </>,
        )}
    </div>
  )
}
