/** One page in one round. */
export type Round = {
  /** Answers per second. */
  readonly perSecond: number
  /** The time within which 99 of 100 answers came, in milliseconds. */
  readonly p99: number
  /** Processor time of the server for one answer, in milliseconds; without the database's. */
  readonly cpuMs: number
}

export type Rounds = Readonly<Record<string, readonly Round[]>>

export type Line = Round & {
  readonly page: string
  /** Answers per second as a share of the yardstick's in the same round. */
  readonly share: number
}

/**
 * The medians over all rounds. Each round measures every page, so what the machine does meanwhile slows all
 * of them, and the shares are taken within a round.
 */
export function summarize(rounds: Rounds, yardstick: string): Line[] {
  const measured = rounds[yardstick] ?? []
  return Object.entries(rounds).map(([page, own]) => ({
    page,
    perSecond: median(own.map((round) => round.perSecond)),
    p99: median(own.map((round) => round.p99)),
    cpuMs: median(own.map((round) => round.cpuMs)),
    share: median(own.map((round, at) => round.perSecond / (measured[at]?.perSecond ?? Number.NaN))),
  }))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [left, right] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((left ?? Number.NaN) + (right ?? Number.NaN)) / 2
}
