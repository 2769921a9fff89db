/**
 * What search needs of the network: the words of a post without its marks, and notices about saved
 * searches.
 */
export { plainTextOf } from './markdown/plain-text.server.ts'
export { addSearchNotice, markSearchSeen } from './notices/search-notice-store.server.ts'
