import { PostBody } from '../markdown/PostBody.tsx'
import type { Preview } from '../posts/preview.ts'

/** A text as it will be shown, and whom it would notify. */
export function PreviewBox({ preview }: { preview: Preview & { readonly isStale: boolean } }) {
  return (
    <section
      id="preview"
      aria-label="Preview"
      className="scroll-mt-24 space-y-3 rounded border border-line bg-raised p-4"
    >
      <div aria-live="polite" className="space-y-1 text-sm text-quiet">
        <p className="font-semibold">
          {preview.isStale ? 'Preview of your text before the last changes' : 'Preview'}
        </p>
        {preview.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <PostBody html={preview.html} />
    </section>
  )
}
