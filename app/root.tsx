import { pageTitle, PRODUCT_NAME } from '#app/routes/page-title.ts'
import './ui/tokens.css'
import '#app/charts/svg/charts.css'
import latin from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url'
import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import type { ReactNode } from 'react'
import { describeFailure } from './ui/failure/failure.ts'
import { FailurePage } from './ui/failure/FailurePage.tsx'
import { looksAgain } from './ui/shell/looks-again.ts'
import { requestIdMeta, usePageRequest } from '#app/ui/shell/page-request.tsx'
import { PublicShell } from './ui/shell/PublicShell.tsx'
import { useSearchKey } from './ui/shell/search-key.tsx'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
]

export const meta: MetaFunction = (args) =>
  pageTitle(args.error === undefined ? () => null : describeFailure(args.error).title)(args)

/** The document around every page, also around the ones that failed. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce, requestId } = usePageRequest()
  const again = looksAgain(useMatches())
  useSearchKey()
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {requestId && <meta name={requestIdMeta} content={requestId} />}
        <Meta />
        {again !== null && (
          <noscript>
            <meta httpEquiv="refresh" content={String(again)} />
          </noscript>
        )}
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** Where nothing nearer could say what happened: an unknown address, or a fault in the frame itself. */
export function ErrorBoundary() {
  return (
    <PublicShell
      productName={PRODUCT_NAME}
      links={[
        { label: 'First page', href: '/' },
        { label: 'Strategy areas', href: '/areas' },
      ]}
    >
      <FailurePage />
    </PublicShell>
  )
}
