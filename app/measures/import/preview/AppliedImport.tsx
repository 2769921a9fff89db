import { instantLabel } from '#app/kernel/time/day.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import type { Rejection } from '../parse/codes.ts'
import { importHeadline } from './headline.ts'
import type { Listed } from './preview.ts'
import { RejectedTable } from './RejectedTable.tsx'

type AppliedProps = {
  readonly team: { readonly slug: string; readonly name: string }
  readonly file: { readonly id: string; readonly name: string; readonly denominatorName: string | null }
  readonly applied: {
    readonly at: Date
    readonly created: number
    readonly changed: number
    readonly unchanged: number
    readonly rejected: Listed<Rejection>
  }
}

/** What an import did. The refused rows stay here, to be corrected and uploaded again. */
export function AppliedImport({ team, file, applied }: AppliedProps) {
  const base = `/teams/${team.slug}`
  const tally = { ...applied, rejected: applied.rejected.total }
  const files = file.denominatorName === null ? file.name : `${file.name} with ${file.denominatorName}`
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Import', href: `${base}/import` },
        ]}
        name={files}
        title={`Imported: ${importHeadline(tally)}`}
        action={<ButtonLink href={base}>See the charts of {team.name}</ButtonLink>}
      />
      <div className="space-y-8">
        <Notice kind="success" title={`Imported on ${instantLabel(applied.at)}`}>
          <p>
            {applied.created} new, {applied.changed} changed, {applied.unchanged} the same. What was there
            before a correction is kept with the measure.
          </p>
        </Notice>
        {applied.rejected.total > 0 && (
          <section aria-labelledby="refused" className="space-y-3">
            <h2 id="refused" className="text-lg">
              {applied.rejected.total} refused
            </h2>
            <p className="max-w-prose">
              These rows were not imported. You may also correct them in your own file and import it again:
              rows that are stored already stay as they are.
            </p>
            <RejectedTable
              rejected={applied.rejected}
              repairHref={`${base}/import/${file.id}/repair`}
              paired={file.denominatorName !== null}
            />
          </section>
        )}
      </div>
    </>
  )
}
