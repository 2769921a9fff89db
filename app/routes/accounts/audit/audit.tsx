import { pageTitle } from '#app/routes/page-title.ts'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { readAudit } from '#app/accounts/audit/queries.server.ts'
import { AuditTable } from '#app/accounts/audit/AuditTable.tsx'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { ACTION_WORDS, ACTIONS } from '#app/policy/action-words.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'

export const meta = pageTitle('Audit log')

export const loader = page(readAudit)

const actions = ACTIONS.map((action) => ({ value: action, label: ACTION_WORDS[action] }))

export default function Audit() {
  const { search, entries, teams, older } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const searched = [search.person, search.team, search.action, search.from, search.to].some(
    (one) => one !== null,
  )
  const addressed = (path: string, before: string | null) => {
    const next = new URLSearchParams(params)
    next.delete('before')
    if (before !== null) next.set('before', before)
    const text = next.toString()
    return text === '' ? path : `${path}?${text}`
  }
  return (
    <>
      <PageHeader
        trail={[{ label: 'Program', href: '/staff' }]}
        name="Audit log"
        title="Who did what, and when"
        lead="Everything that was changed, newest first. Nothing in here can be changed or taken out."
        action={
          <ButtonLink href={addressed('/staff/audit.csv', null)} look="plain" icon="download" reload>
            Export as CSV
          </ButtonLink>
        }
      />
      <Form method="get" action="/staff/audit" className="mb-8 space-y-4 print:hidden">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          <Field
            label="Person"
            hint="Part of a name or address"
            name="person"
            id="person"
            defaultValue={search.person ?? ''}
          >
            <TextInput width="full" />
          </Field>
          <Field label="Team" name="team" id="team" defaultValue={search.team ?? ''}>
            <Select
              options={teams.map(({ slug, name }) => ({ value: slug, label: name }))}
              placeholder="All teams"
              width="full"
            />
          </Field>
          <Field label="Action" name="action" id="action" defaultValue={search.action ?? ''}>
            <Select options={actions} placeholder="All actions" width="full" />
          </Field>
          <Field label="From" name="from" id="from" defaultValue={search.from ?? ''}>
            <TextInput type="date" width="md" placeholder="2026-03-01" />
          </Field>
          <Field label="Through" name="to" id="to" defaultValue={search.to ?? ''}>
            <TextInput type="date" width="md" placeholder="2026-03-31" />
          </Field>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button>Search the log</Button>
          {searched && <Link href="/staff/audit">Show everything</Link>}
        </div>
      </Form>
      {entries.length === 0 ? (
        <EmptyState title="Nothing was found">
          {searched
            ? 'Nobody did that in this time. Leave a field empty to search more widely.'
            : 'Changes from now on appear here.'}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <AuditTable entries={entries} />
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            {search.before !== null && <Link href={addressed('/staff/audit', null)}>Newest entries</Link>}
            {older !== null && <Link href={addressed('/staff/audit', older)}>Older entries</Link>}
          </p>
        </div>
      )}
    </>
  )
}
