import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { PageRequestContext, requestIdMeta } from '#app/ui/shell/page-request.tsx'

// Browsers hide a nonce from selectors and from markup, but not from the element itself.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined
const requestId = document.querySelector<HTMLMetaElement>(`meta[name="${requestIdMeta}"]`)?.content

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageRequestContext.Provider value={{ nonce, requestId }}>
        <RemixBrowser />
      </PageRequestContext.Provider>
    </StrictMode>,
  )
})
