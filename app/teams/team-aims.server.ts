import { listAims } from './aims/store.server.ts'

/** The open aims of several teams in one question, for use cases that set teams beside each other. Asks no permission: reach is data. */
export const loadAims = listAims
