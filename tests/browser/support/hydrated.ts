import type { Page } from '@playwright/test'

type Container = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } }

/**
 * Waits until React has taken over the page that the server sent. Before that a click still works, but as in
 * a browser without JavaScript, and a test would be about another thing than it says.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'))
    const root = key && (document as unknown as Record<string, Container>)[key]
    return root ? !root.stateNode.current.memoizedState.isDehydrated : false
  })
}
