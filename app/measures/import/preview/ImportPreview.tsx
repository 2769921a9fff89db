import { useLocation } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import type { FieldProblem } from '#app/ui/forms/problems.ts'
import { applyLabel, importHeadline } from './headline.ts'
import type { WideSeen } from '../parse/wide/choices.ts'
import type { Preview } from './preview.ts'
import { ApplyForm } from './ApplyForm.tsx'
import { ChoicesForm, type ChoicesFormProps } from './ChoicesForm.tsx'
import { LayoutForm, OtherLayout } from './LayoutForm.tsx'
import { PreviewTables } from './PreviewTables.tsx'

type PreviewProps = Omit<ChoicesFormProps, 'missing' | 'wide'> & {
  readonly team: { readonly slug: string; readonly name: string }
  readonly file: { readonly id: string; readonly name: string; readonly denominatorName: string | null }
  /** How a table with a column for each period was understood; null for other tables. */
  readonly wide: WideSeen | null
  /** When the team's last file of the same shape was read, whose choices were taken over. */
  readonly remembered: Date | null
  readonly refusal: { readonly message: string; readonly column: string } | null
  readonly preview: Preview | null
  /** A measure that importing would add to what the team reports. */
  readonly measureToAdd: string | null
  readonly importedBefore: Date | null
  readonly problems: readonly FieldProblem[]
}

/** What importing a file would do, before it is done; how it was read can be changed. */
export function ImportPreview(props: PreviewProps) {
  const { team, file, wide, remembered, refusal, preview, measureToAdd, importedBefore, problems } = props
  const base = `/teams/${team.slug}`
  const tally = preview && {
    created: preview.created.total,
    changed: preview.changed.total,
    unchanged: preview.unchanged.total,
    rejected: preview.rejected.total,
  }
  const { search } = useLocation()
  const repairHref = `${base}/import/${file.id}/repair${search}`
  const brings = tally !== null && tally.created + tally.changed > 0
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Import', href: `${base}/import` },
        ]}
        name={file.denominatorName === null ? file.name : `${file.name} with ${file.denominatorName}`}
        title={tally ? importHeadline(tally) : 'This file needs a choice'}
        lead="Nothing is stored yet."
        action={
          brings ? (
            <ApplyForm choices={props.choices} label={applyLabel(tally)} />
          ) : (
            <ButtonLink href={`${base}/import`} look="plain">
              Choose another file
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8">
        <ProblemSummary problems={problems} />
        {refusal && (
          <Notice kind="problem">
            <p>{refusal.message}</p>
          </Notice>
        )}
        {remembered && (
          <Notice still>
            <p>
              Read the way your last file with these columns was read, on {dayLabel(remembered)}. Below you
              can change it.
            </p>
          </Notice>
        )}
        {measureToAdd !== null && brings && (
          <Notice still>
            <p>
              {team.name} does not report “{measureToAdd}” yet. Importing adds it to the team&apos;s measures.
            </p>
          </Notice>
        )}
        {importedBefore && (
          <Notice still>
            <p>The same file was imported on {dayLabel(importedBefore)}.</p>
          </Notice>
        )}
        {preview && preview.filteredOut > 0 && (
          <p>{preview.filteredOut.toLocaleString('en-US')} rows are kept out by the choice of rows below.</p>
        )}
        {preview && (
          <PreviewTables preview={preview} repairHref={repairHref} paired={file.denominatorName !== null} />
        )}
        <section aria-labelledby="understood" className="space-y-4">
          <h2 id="understood" className="text-lg">
            How the file is read
          </h2>
          {wide && (
            <LayoutForm
              wide={wide}
              base={`${base}/import/${file.id}`}
              measures={props.measures}
              chosenMeasure={props.choices.measure}
            />
          )}
          <ChoicesForm {...props} wide={wide !== null} missing={refusal?.column ?? null} />
          <OtherLayout base={`${base}/import/${file.id}`} wide={wide !== null} />
        </section>
      </div>
    </>
  )
}
