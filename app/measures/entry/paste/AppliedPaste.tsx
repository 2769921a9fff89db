import { Form } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import type { FieldProblem } from '#app/ui/forms/problems.ts'

type Props = {
  readonly id: string
  readonly team: { readonly slug: string; readonly name: string }
  readonly as: string
  readonly applied: {
    readonly at: Date
    readonly by: string | null
    readonly values: number
    readonly added: number
  }
  readonly undone: { readonly at: Date; readonly by: string | null } | null
  readonly problems: readonly FieldProblem[]
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const byOn = ({ at, by }: { at: Date; by: string | null }) => `${by ? `by ${by} ` : ''}on ${dayLabel(at)}`

/** What a paste did, and the way back. */
export function AppliedPaste({ id, team, as, applied, undone, problems }: Props) {
  const entry = `/teams/${team.slug}/entry`
  const { added, values } = applied
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Entry', href: entry },
        ]}
        name={`${team.name} · Paste from a spreadsheet`}
        title={undone ? 'Taken back' : `${counted(values, 'figure', 'figures')} saved`}
        action={<ButtonLink href={entry}>Go to the entry page</ButtonLink>}
      />
      <div className="space-y-6">
        <ProblemSummary problems={problems} title="Nothing was taken back" />
        {undone ? (
          <Notice kind="success">
            {counted(values, 'figure was', 'figures were')} saved {byOn(applied)} and taken back{' '}
            {byOn(undone)}. What stood before stands again; both stay in the record.
          </Notice>
        ) : (
          <>
            <Notice kind="success">
              {counted(added, 'figure is', 'figures are')} new and {values - added} replaced another,{' '}
              {byOn(applied)}.
            </Notice>
            <UndoForm base={`${entry}/paste`} id={id} />
          </>
        )}
        <p className="text-sm text-quiet">Acting as {as}.</p>
      </div>
    </>
  )
}

/** One press that restores the earlier values. */
export function UndoForm({ base, id }: { base: string; id: string }) {
  return (
    <Form method="post" action={`${base}/${id}/undo`}>
      <Button look="plain">Take it all back</Button>
    </Form>
  )
}
