import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/**
 * Everything a browser complains about in a context: errors and warnings on the console (also those of React
 * and of the content policy), and exceptions nobody caught. The list grows while the context lives.
 */
export function collectComplaints(context: BrowserContext): readonly string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (isRefusalOfPage(message) || isHastyPointer(message)) return
    complaints.push(`${message.type()} at ${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) =>
    complaints.push(`exception: ${error.error().stack ?? error.error().message}`),
  )
  return complaints
}

/** Chromium reports every answer of 400 and above, which for a page or a form is what the test asked for. */
function isRefusalOfPage(message: ConsoleMessage): boolean {
  const refused = /^Failed to load resource: the server responded with a status of (403|404|409|422) /
  return refused.test(message.text()) && !new URL(message.location().url).pathname.startsWith('/assets/')
}

/**
 * Remix says so of a link that is pointed at before it has learned of the route behind it; the click then
 * asks for it.
 */
const isHastyPointer = (message: ConsoleMessage): boolean =>
  /^Tried to prefetch \S+ but no routes matched\.$/.test(message.text())
