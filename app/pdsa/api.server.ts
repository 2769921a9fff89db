/** Whose hands the tests of a team are in, for those who hand over. Asks no permission: the commands that call it have been asked. */
export { countTestsOf, giveTestsToLeads, moveTests } from './ownership/store.server.ts'
