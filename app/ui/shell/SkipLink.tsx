/** The first thing the keyboard meets: past the frame, to the content. */
export function SkipLink() {
  return (
    <a
      href="#main"
      data-chrome
      className="sr-only rounded bg-brand px-4 py-2 font-semibold text-on-brand focus:not-sr-only focus:absolute focus:start-3 focus:top-3 focus:z-50 focus:px-4 focus:py-2"
    >
      Skip to the content
    </a>
  )
}
