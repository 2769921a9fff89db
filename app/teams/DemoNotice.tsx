import { Notice } from '#app/ui/content/Notice.tsx'

/**
 * Shown on every page with figures of the demo story. `figures`: how many of those shown are invented, where
 * that is known.
 */
export function DemoNotice({ figures }: { figures?: { readonly invented: number; readonly all: number } }) {
  return (
    <Notice still>
      <p>{sentence(figures)}</p>
    </Notice>
  )
}

function sentence(figures?: { readonly invented: number; readonly all: number }): string {
  if (figures === undefined || figures.invented === figures.all)
    return 'Demo: the people and numbers here are invented.'
  if (figures.invented === 0)
    return 'Demo: the people here are invented. These figures were entered or imported since.'
  return `Demo: the people here are invented, and so are ${figures.invented} of the ${figures.all} figures; the others were entered or imported since.`
}
