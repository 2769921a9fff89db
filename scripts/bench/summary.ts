/** One page in one round: answers per second, and the time within which 99 of 100 came, in milliseconds. */
export type Round = { readonly perSecond: number; readonly p99: number }

export type Rounds = Readonly<Record<string, readonly Round[]>>

export type Line = Round & {
  readonly page: string
  /** Answers per second as a share of the bare page's in the same round. */
  readonly ofBare: number
}

/**
 * The medians over all rounds. Each round measures every page, so what the machine does meanwhile slows all of them, and the
 * shares are taken within a round.
 */
export function summarise(rounds: Rounds, bare: string): Line[] {
  const bareRounds = rounds[bare] ?? []
  return Object.entries(rounds).map(([page, own]) => ({
    page,
    perSecond: median(own.map((round) => round.perSecond)),
    p99: median(own.map((round) => round.p99)),
    ofBare: median(own.map((round, at) => round.perSecond / (bareRounds[at]?.perSecond ?? Number.NaN))),
  }))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [left, right] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((left ?? Number.NaN) + (right ?? Number.NaN)) / 2
}
