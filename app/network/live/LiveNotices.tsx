import { liveHref } from './live.ts'
import { LiveBell } from './LiveBell.tsx'
import { useLive } from './use-live.tsx'

/** Has the bell follow what comes while a page of the network is open. */
export const LiveNotices = () => <LiveBell live={useLive(liveHref())} />
