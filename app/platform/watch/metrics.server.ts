import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What Prometheus reads at /metrics; one set for each server. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last byte of its response',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    crossOriginRefusals: new Counter({
      name: 'http_cross_origin_refusals_total',
      help: 'Forms sent from another site and refused',
      registers: [registry],
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
