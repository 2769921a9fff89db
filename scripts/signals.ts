/**
 * Promises of the first and the second request to stop (Ctrl-C, SIGTERM). One Ctrl-C can arrive twice, from
 * the terminal and from npm, which passes it on; what follows within a second is the same one. A third ends
 * the process without letting go of anything.
 */
export function whenSignalled(): { first: Promise<void>; second: Promise<void> } {
  let times: number[] = []
  let askFirst: () => void = () => {}
  let askSecond: () => void = () => {}
  const first = new Promise<void>((resolve) => (askFirst = resolve))
  const second = new Promise<void>((resolve) => (askSecond = resolve))
  function asked(): void {
    const now = Date.now()
    if (now - (times.at(-1) ?? 0) < 1_000) return
    times = [...times, now]
    if (times.length === 1) askFirst()
    if (times.length === 2) askSecond()
    if (times.length > 2) process.exit(1)
  }
  process.on('SIGINT', asked).on('SIGTERM', asked).on('SIGHUP', asked)
  return { first, second }
}
