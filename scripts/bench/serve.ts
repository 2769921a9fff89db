import { listen } from '../address.ts'
import { serve, type Kind } from '../serve.ts'
import { built } from '../start.ts'
import { withMoreRoutes } from './more-routes.ts'
import { showUsage } from './usage.ts'

const pages = built()

/**
 * Serves what was built, and at a second address the same with 200 routes more; both say what their process
 * uses.
 */
const measured: Kind = {
  ...pages,
  async makeServer(module, services) {
    const own = await pages.makeServer(module, services)
    const more = await built(withMoreRoutes).makeServer(module, services)
    showUsage(own.server, more.server)
    const address = await listen(more.server, { host: '127.0.0.1', port: 0 })
    process.stdout.write(`With more routes: ${address}\n`)
    const close = async () => {
      more.server.closeAllConnections()
      more.server.close()
      await own.close()
    }
    return { server: own.server, close }
  },
}

export const main = (): Promise<void> => serve(measured)
