/** Whose hands the tests of a team are in, for those who hand over. Asks no permission: the commands that call it have been asked. */
export { countTestsOf, giveTestsToLeads, moveTests } from './ownership/store.server.ts'

/** Tests that something of another area refers to, each only as far as the asker may read it. */
export { loadTestById } from './tests/load-by-id.server.ts'
export { loadTest, type LoadedTest } from './tests/load-test.server.ts'
export { readableTest, testReader, type TestReader } from './sharing/readable.server.ts'
