import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'
import { CoachNoteForm, CoachNoteList, OnlyForCoaches } from '#app/review/coach-notes/CoachNotes.tsx'
import { withdrawOwnCoachNote, writeCoachNote } from '#app/review/coach-notes/commands.server.ts'
import { readCoachNotes } from '#app/review/coach-notes/queries.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readCoachNotes)

const shown = ({ team, back }: { readonly team: string; readonly back: 'review' | undefined }) =>
  redirect(`/teams/${team}/${back ?? 'coach-notes'}`, 303)

export const action = stepsOf({
  write: submit(writeCoachNote, shown),
  withdraw: submit(withdrawOwnCoachNote, shown),
})

export const meta = pageTitle<typeof loader>((data) => `Notes on ${data?.team.name ?? 'a team'}`)

export default function CoachNotesPage() {
  const { team, notes, asker } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const ofANote = returned?.typed['note'] !== undefined
  const back = returned?.typed['back'] === 'review' ? 'review' : undefined
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Board', href: '/home' },
          { label: team.name, href: `/teams/${team.slug}` },
        ]}
        name={`${team.name} · Notes for coaches`}
        title={
          notes.length === 0 ? 'No notes yet' : notes.length === 1 ? 'One note' : `${notes.length} notes`
        }
        lead={<OnlyForCoaches />}
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        {notes.length === 0 ? (
          <EmptyState title="Nothing is noted yet">
            Write down what the next call or another coach should know. The team does not read it.
          </EmptyState>
        ) : (
          <CoachNoteList
            team={team.slug}
            notes={notes}
            asker={asker}
            returned={ofANote ? returned : undefined}
          />
        )}
        <section aria-labelledby="new" className="space-y-3">
          <h2 id="new" className="text-xl">
            A new note
          </h2>
          <CoachNoteForm team={team.slug} form={returnedForm(ofANote ? undefined : returned)} back={back} />
        </section>
      </div>
    </>
  )
}
