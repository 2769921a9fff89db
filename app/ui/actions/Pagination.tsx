import { VisuallyHidden } from '../content/VisuallyHidden.tsx'
import { Anchor } from './Link.tsx'
import { pageWindow } from './page-window.ts'

const box = 'inline-flex min-h-9 min-w-9 items-center justify-center rounded border px-2 no-underline'

/** Pages of a long list as links. Shows nothing when one page holds everything. */
export function Pagination({
  label,
  page,
  pageCount,
  hrefFor,
}: {
  label: string
  page: number
  pageCount: number
  hrefFor: (page: number) => string
}) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label={label} data-chrome>
      <ul className="flex flex-wrap items-center gap-1 text-sm tabular-nums">
        {pageWindow(page, pageCount).map((slot, at) =>
          'gap' in slot ? (
            <li key={`gap-${at}`} aria-hidden className="px-1 text-quiet">
              …
            </li>
          ) : (
            <li key={slot.page}>
              <Anchor
                href={hrefFor(slot.page)}
                aria-current={slot.page === page ? 'page' : undefined}
                className={
                  slot.page === page
                    ? `${box} border-brand bg-brand-tint font-semibold text-ink`
                    : `${box} border-transparent text-brand hover:border-edge`
                }
              >
                <VisuallyHidden>Page </VisuallyHidden>
                {slot.page}
              </Anchor>
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}
