import { useLocation, useRouteError } from '@remix-run/react'
import { ButtonLink } from '../actions/Button.tsx'
import { describeFailure } from './failure.ts'
import { usePageRequest } from '../shell/page-request.tsx'
import { SendAgain } from './SendAgain.tsx'
import { TryAgain } from './TryAgain.tsx'

/**
 * Shown in place of a page that failed: what happened, why, and what still works. For use in an
 * ErrorBoundary.
 */
export function FailurePage({ homeHref = '/' }: { homeHref?: string }) {
  const { status, title, reason, remedy, form } = describeFailure(useRouteError())
  const { requestId } = usePageRequest()
  // Only the first page of a visit came with the request whose id we know.
  const { key, pathname, search } = useLocation()
  const isFirstPage = key === 'default'
  const here = pathname + search
  return (
    <div className="max-w-prose space-y-4 py-4">
      <hgroup className="space-y-2">
        <p className="text-sm font-semibold text-quiet">Error {status}</p>
        <h1 className="text-2xl">{title}</h1>
      </hgroup>
      <p>{reason}</p>
      <p className="text-quiet">{remedy}</p>
      {form ? (
        <SendAgain form={form} here={here} />
      ) : status === 503 ? (
        <TryAgain href={here} />
      ) : (
        <p className="pt-2">
          <ButtonLink href={homeHref} look="plain" icon="home">
            Go to the first page
          </ButtonLink>
        </p>
      )}
      {status >= 500 && requestId && isFirstPage && (
        <p className="text-sm text-quiet">
          If you write to us about it, give this number: <code className="font-mono">{requestId}</code>
        </p>
      )}
    </div>
  )
}
