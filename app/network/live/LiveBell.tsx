import { lazy, Suspense } from 'react'
import type { LiveState } from './live.ts'

const BellNow = lazy(async () => ({ default: (await import('./BellNow.tsx')).BellNow }))

/** The bell as the stream says that it is; as the frame drew it until then. */
export const LiveBell = ({ live }: { live: LiveState | null }) =>
  live && (
    <Suspense fallback={null}>
      <BellNow bell={live.bell} />
    </Suspense>
  )
