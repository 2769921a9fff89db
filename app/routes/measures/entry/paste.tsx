import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { pasteBlock } from '#app/measures/entry/paste/commands.server.ts'
import { PasteForm } from '#app/measures/entry/paste/PasteForm.tsx'
import { NEW_PASTE_FORM } from '#app/measures/entry/paste/forms.ts'
import { readPastes } from '#app/measures/entry/paste/queries.server.ts'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Paste from a spreadsheet')

export const loader = page(readPastes)
export const action = submit(
  pasteBlock,
  ({ team, paste }) => redirect(`/teams/${team}/entry/paste/${paste}`, 303),
  () => ({}),
  formReader(NEW_PASTE_FORM),
)

export default function PasteRoute() {
  const { team, as, pastes } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const entry = `/teams/${team.slug}/entry`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Entry', href: entry },
        ]}
        name={`${team.name} · Entry`}
        title="Paste from a spreadsheet"
        lead="You see what would be new, what would change and what cannot be read before anything is stored. On the entry page itself, Ctrl + V does the same."
      />
      <div className="space-y-10">
        <ProblemSummary problems={form.problems} title="This cannot be read" />
        <PasteForm form={form} as={as} />
        {pastes.length > 0 && (
          <section aria-labelledby="earlier" className="space-y-3">
            <h2 id="earlier" className="text-lg">
              Pasted before
            </h2>
            <ul className="space-y-1">
              {pastes.map(({ id, at, by, undone, values }) => (
                <li key={id}>
                  <Link href={`${entry}/paste/${id}`}>
                    {dayLabel(at)}: {values} {values === 1 ? 'figure' : 'figures'}
                  </Link>{' '}
                  <span className="text-quiet">
                    {by && `by ${by}`}
                    {undone && ', taken back'}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
