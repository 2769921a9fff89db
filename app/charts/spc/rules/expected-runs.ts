/** The probability in each tail beyond which a number of runs is no longer put down to chance. */
const TAIL = 0.025

/**
 * How many runs chance allows for `nUseful` >= 2 useful points, half of them (rounded down) on one side: the
 * smallest r with P(R <= r) > 0.025 and the largest with P(R >= r) > 0.025, from the exact distribution of
 * the number of runs (Swed and Eisenhart, Annals of Mathematical Statistics 1943;14:66-87), computed rather
 * than copied: second-hand copies of the printed table differ.
 */
export function expectedRuns(nUseful: number): { lower: number; upper: number } {
  const chances = runChances(nUseful)
  const reach = (order: readonly number[]): number => {
    let tail = 0
    for (const runs of order) {
      tail += chances[runs]!
      if (tail > TAIL) return runs
    }
    return order.at(-1)!
  }
  const runs = chances.map((_, at) => at).slice(2)
  return { lower: reach(runs), upper: reach([...runs].reverse()) }
}

/**
 * P(R = r) at place r, with a = floor(n / 2) points on one side and b = n - a on the other (Swed and
 * Eisenhart 1943): P(2j) = 2 C(a-1, j-1) C(b-1, j-1) / C(n, a), P(2j + 1) = [C(a-1, j-1) C(b-1, j) + C(a-1,
 * j) C(b-1, j-1)] / C(n, a). Through logarithms, because C(n, a) is beyond a double for long series.
 */
function runChances(n: number): number[] {
  const a = Math.floor(n / 2)
  const b = n - a
  const logFactorial = [0]
  for (let k = 1; k <= n; k += 1) logFactorial.push(logFactorial[k - 1]! + Math.log(k))
  const logChoose = (m: number, k: number) => logFactorial[m]! - logFactorial[k]! - logFactorial[m - k]!
  const pair = (i: number, j: number) =>
    i > a - 1 || j > b - 1 ? 0 : Math.exp(logChoose(a - 1, i) + logChoose(b - 1, j) - logChoose(n, a))
  const chances = [0, 0]
  for (let j = 1; j <= a; j += 1) {
    chances.push(2 * pair(j - 1, j - 1), pair(j - 1, j) + pair(j, j - 1))
  }
  return chances
}
