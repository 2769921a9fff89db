import { FILE_KINDS, sizeInWords } from '#app/files/kinds.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { fileHref, type PostFile } from './post-file.ts'

/** The files under a post: pictures as they are, the others by name, kind and size. */
export function PostFiles({ files }: { files: readonly PostFile[] }) {
  if (files.length === 0) return null
  return (
    <ul aria-label="Files" className="space-y-3">
      {files.map(({ id, name, kind, size, alt }) => (
        <li key={id}>
          {FILE_KINDS[kind].isImage && (
            <img
              src={fileHref(id)}
              alt={alt ?? 'Picture without a description'}
              loading="lazy"
              decoding="async"
              className="max-h-96 max-w-full rounded border border-line"
            />
          )}
          <p className="text-sm break-words text-quiet">
            <Link href={fileHref(id)} reload>
              {name}
            </Link>
            , {FILE_KINDS[kind].words}, {sizeInWords(size)}
          </p>
        </li>
      ))}
    </ul>
  )
}
