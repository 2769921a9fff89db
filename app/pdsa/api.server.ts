/**
 * Who owns the tests of a team, for commands that hand them over. Checks no permission: its callers have done
 * so.
 */
export { countTestsOf, giveTestsToLeads, moveTests } from './ownership/store.server.ts'

/** Drivers of the diagrams of teams that other areas refer to. */
export { loadDriver } from './diagram/load-driver.server.ts'

/** Tests that other areas refer to, each only as far as the asker may read it. */
export { loadTestById } from './tests/load-by-id.server.ts'
export { loadTest, type LoadedTest } from './tests/load-test.server.ts'
export { readableTest, testReader, type TestReader } from './sharing/readable.server.ts'

/** How many tests of some teams were opened and closed since an instant. */
export { listOpenedAndClosed } from './tests/opened-and-closed-store.server.ts'

/** The steps that a team's tests took since an instant. */
export { listRecentSteps } from './tests/recent-steps-store.server.ts'
