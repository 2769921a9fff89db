import type { Attachment, RemovedAttachment } from './attachment.ts'
import type { OpenStage } from '../tests/transitions/stage.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { AttachForm } from './AttachForm.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import { RemovedFiles } from './RemovedFiles.tsx'

/**
 * Everything about the files of a test on its page: those it has, and a folded form to attach more. Give it
 * the answer of `readAttachments`.
 */
export function AttachmentSection({
  files,
}: {
  files: {
    readonly team: { readonly slug: string }
    readonly test: { readonly id: string }
    readonly stage: OpenStage
    readonly shared: boolean
    readonly mayAttach: boolean
    readonly attachments: readonly Attachment[]
    readonly removed: readonly RemovedAttachment[]
  }
}) {
  const { team, test, stage, shared, mayAttach, attachments, removed } = files
  const base = `/teams/${team.slug}/tests/${test.id}/attachments`
  if (!mayAttach && attachments.length === 0 && removed.length === 0) return null
  return (
    <section aria-labelledby="attachments" className="space-y-4">
      <h2 id="attachments" className="text-xl">
        Files
      </h2>
      {attachments.length === 0 ? (
        <p className="max-w-prose text-quiet">
          {mayAttach
            ? 'Nothing is attached. A photo of the board, the audit sheet or the leaflet that was tried helps others to try the same.'
            : 'Nothing is attached any more.'}
        </p>
      ) : (
        <AttachmentList base={base} attachments={attachments} mayChange={mayAttach} />
      )}
      {mayAttach && (
        <Disclosure summary="Attach files" printed="as-on-screen">
          <AttachForm base={base} stage={stage} shared={shared} />
        </Disclosure>
      )}
      <RemovedFiles removed={removed} />
    </section>
  )
}
