import { createContext, useContext } from 'react'

/**
 * What a page knows about the request that brought it: the nonce that lets its scripts run, and the id in our
 * log.
 */
export type PageRequest = { readonly nonce: string | undefined; readonly requestId: string | undefined }

export const PageRequestContext = createContext<PageRequest>({ nonce: undefined, requestId: undefined })

export const usePageRequest = (): PageRequest => useContext(PageRequestContext)

/** The name of the meta element by which the browser learns the request's id. */
export const requestIdMeta = 'request-id'
