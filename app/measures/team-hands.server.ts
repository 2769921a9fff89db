/** Whose hands the figures of a team are in, for those who hand over. Asks no permission: the commands that call it have been asked. */
export { countDrafts, dropDraftsOf, listLastHands, moveDrafts } from './hands/store.server.ts'
