/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers: Record<string, string>
  }
  type Result = {
    /** `total` answers in `duration` seconds. */
    requests: { total: number }
    duration: number
    /** Milliseconds. */
    latency: { p50: number; p99: number }
    errors: number
    timeouts: number
    non2xx: number
    throughput: { total: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
