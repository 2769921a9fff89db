import { capitalized } from '#app/kernel/text/text.ts'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { FormKey } from '#app/ui/forms/FormKey.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import type { FieldProblem } from '#app/ui/forms/problems.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { Textarea } from '#app/ui/forms/fields/Textarea.tsx'
import type { EditedNode, Editing } from './editing.ts'
import { branchOf, LEVEL_NAME, levelsUnder, otherParents, siblingsOf } from '../tree.ts'
import { AddForms } from './AddForms.tsx'
import { IdeaTests } from './IdeaTests.tsx'

/** What came back with a form that met problems: which form it was, and what was typed. */
export type ReturnedNode = {
  readonly form: string
  readonly problems: readonly FieldProblem[]
  readonly value: (field: string) => string
}

/** Everything that can be done to one thing of the diagram, as plain forms. */
export function NodePanel({
  node,
  editing,
  version,
  base,
  testsHref,
  returned,
}: {
  node: EditedNode
  editing: Editing
  version: number
  /** Address of the thing's forms. */
  base: string
  testsHref: string
  returned: ReturnedNode | null
}) {
  const { nodes } = editing
  const beside = siblingsOf(nodes, node)
  const at = beside.findIndex(({ id }) => id === node.id)
  const places = otherParents(nodes, node)
  const nameOf = (id: string) => nodes.find((one) => one.id === id)?.name ?? ''
  const errors = (form: string, field: string) =>
    returned?.form === form
      ? returned.problems.filter((one) => one.field === field).map(({ message }) => message)
      : []
  const typed = (form: string, field: string, otherwise: string) =>
    returned?.form === form ? returned.value(field) : otherwise
  const send = (path: string, children: ReactNode) => (
    <Form method="post" action={`${base}/${path}`} preventScrollReset className="space-y-3" noValidate>
      <input type="hidden" name="seen" value={version} />
      <FormKey />
      {children}
    </Form>
  )
  return (
    <section
      id="panel"
      tabIndex={-1}
      aria-labelledby="panel-name"
      className="scroll-mt-4 space-y-6 rounded border border-line bg-raised p-5 outline-none"
    >
      <p className="text-sm lg:hidden">
        <Link href="#tree">Back to the tree</Link>
      </p>
      <hgroup>
        <p className="text-sm font-semibold text-quiet">{capitalized(LEVEL_NAME[node.level])}</p>
        <h2 id="panel-name" className="text-lg">
          {node.name}
        </h2>
      </hgroup>
      {node.label !== null &&
        send(
          'words',
          <>
            <Field
              label="Text"
              id="words-label"
              name="label"
              errors={errors('words', 'label')}
              defaultValue={typed('words', 'label', node.label)}
            >
              <Textarea rows={2} width="full" />
            </Field>
            <Button look="plain" size="sm">
              Save
            </Button>
          </>,
        )}
      {node.level !== 'aim' && (
        <div className="space-y-3">
          <h3 className="font-semibold">Where it stands</h3>
          {beside.length > 1 && (
            <div className="flex flex-wrap gap-2">
              {(['up', 'down'] as const).map((direction) => (
                <Form key={direction} method="post" action={`${base}/order`} preventScrollReset>
                  <input type="hidden" name="seen" value={version} />
                  <Button
                    look="plain"
                    size="sm"
                    name="direction"
                    value={direction}
                    disabled={direction === 'up' ? at === 0 : at === beside.length - 1}
                  >
                    Move {direction}
                  </Button>
                </Form>
              ))}
            </div>
          )}
          {places.length > 0 &&
            send(
              'place',
              <>
                <Field
                  label="Move under"
                  id="place-parent"
                  name="parent"
                  errors={errors('place', 'parent')}
                  defaultValue={typed('place', 'parent', '')}
                  hint={`Now on: ${nameOf(node.parentId ?? '')}`}
                >
                  <Select
                    width="full"
                    placeholder="Choose"
                    options={places.map(({ id, level }) => ({
                      value: id,
                      label: `${capitalized(LEVEL_NAME[level])}: ${nameOf(id)}`,
                    }))}
                  />
                </Field>
                <Button look="plain" size="sm">
                  Move it there
                </Button>
              </>,
            )}
        </div>
      )}
      {node.level === 'idea' && (
        <IdeaTests {...{ node, editing, base, testsHref, send }} errors={errors('tests', 'test')} />
      )}
      {levelsUnder(node.level).length > 0 && (
        <AddForms node={node} editing={editing} send={send} errors={errors} typed={typed} />
      )}
      {node.level !== 'aim' &&
        send(
          'removal',
          <Button look="danger" size="sm">
            {removalWords(branchOf(nodes, node.id).length - 1)}
          </Button>,
        )}
    </section>
  )
}

const removalWords = (under: number): string =>
  under === 0
    ? 'Remove it'
    : under === 1
      ? 'Remove it with the one under it'
      : `Remove it with the ${under} things under it`
