import type { Actor } from '#app/policy/actor.ts'
import type { Services } from '../services.server.ts'

/**
 * Who a request comes from; `setCookie` is for the response when the session was extended or turned out to be
 * dead.
 */
export type Identity = {
  readonly actor: Actor
  readonly sessionId: string | null
  readonly setCookie: string | null
}

declare module '@remix-run/node' {
  /** What the HTTP server passes to every loader and action. */
  interface AppLoadContext {
    readonly services: Services
    readonly requestId: string
    /** Of this response's Content-Security-Policy. */
    readonly nonce: string
    readonly clientAddress: string | null
    /** Whether the browser came by HTTPS, so that cookies may be marked secure. */
    readonly secure: boolean
    /**
     * Who asks: looked up once per request, on first use (`identify` of
     * app/accounts/sessions/session.server.ts).
     */
    readonly identity: () => Promise<Identity>
    /**
     * Lets this answer be shown in frames, of our own pages and of EMBED_ANCESTORS. No answer may be
     * otherwise.
     */
    readonly allowFraming: () => void
  }

  interface Future {
    v3_singleFetch: true
  }
}
