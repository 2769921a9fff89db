import { FILE_KINDS, sizeInWords } from '#app/files/kinds.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import type { Attachment } from './attachment.ts'
import { STAGE_LABEL } from '../tests/transitions/stage.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Icon } from '#app/ui/content/Icon.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

/** The files of a test, images as small pictures. `base` is the address they lie under. */
export function AttachmentList({
  base,
  attachments,
  mayChange,
}: {
  base: string
  attachments: readonly Attachment[]
  mayChange: boolean
}) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {attachments.map((attachment) => (
        <AttachmentCard
          key={attachment.id}
          at={`${base}/${attachment.id}`}
          attachment={attachment}
          mayChange={mayChange}
        />
      ))}
    </ul>
  )
}

function AttachmentCard({
  at,
  attachment: { name, kind, size, caption, stage, at: sent, by },
  mayChange,
}: {
  at: string
  attachment: Attachment
  mayChange: boolean
}) {
  const { isImage, words } = FILE_KINDS[kind]
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded border border-line p-3" data-card>
      {isImage ? (
        <img
          src={`${at}/file`}
          alt={caption ?? `Image without a description: ${name}`}
          loading="lazy"
          className="h-44 w-full rounded bg-paper-dark object-contain"
        />
      ) : (
        <span className="flex h-12 items-center text-quiet">
          <Icon name="file" size="lg" />
        </span>
      )}
      <p className="font-semibold break-words">
        <Link href={`${at}/file`} reload>
          {name}
          <VisuallyHidden>{isImage ? ', opens the image' : ', downloads the file'}</VisuallyHidden>
        </Link>
      </p>
      {caption && <p className="break-words">{caption}</p>}
      <p className="text-sm text-quiet">
        {STAGE_LABEL[stage]} · {words}, {sizeInWords(size)} · {dayLabel(sent)}
        {by && `, ${by}`}
      </p>
      {isImage && !caption && mayChange && (
        <p className="text-sm text-concern">People who cannot see it learn nothing about it yet.</p>
      )}
      {mayChange && (
        <p className="mt-auto flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
          <Link href={`${at}/description`}>
            {caption ? 'Change the description' : 'Describe it'}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Link>
          <Link href={`${at}/removal`}>
            Remove
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Link>
        </p>
      )}
    </li>
  )
}
