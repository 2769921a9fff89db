import { run } from '../bootstrap/run.mjs'

// Before anything loads React, which looks once.
process.env.NODE_ENV = 'production'
await run('bench/serve-one-route')
