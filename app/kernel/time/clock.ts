/** Gives the current time. Passed in wherever time matters, so that a test can hold it still. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
/** A clock that always shows the same instant (ISO 8601). Throws RangeError on text that is no instant. */
export function stoppedClock(iso: string): Clock {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not an instant: ${JSON.stringify(iso)}`)
  return () => new Date(instant)
}
