/**
 * What leaving needs of accounts: who is in a team, memberships that begin and end, and the parts of an
 * account that closing takes away.
 */
export { closePerson, listSoleLeads } from './credentials/closure-store.server.ts'
export { checkOwnPassword } from './credentials/check-password.server.ts'
export { listDeciders, type Decider } from './joining/store.server.ts'
export {
  closeness,
  isFor,
  knownByName,
  listNames,
  nameOf,
  nameReader,
  type NameReader,
} from './known-name.server.ts'
export { loadMember } from './members/load.server.ts'
export { readMembers } from './members/queries.server.ts'
export { endMembership, holdToTheRule, listMembers, lockTeam, type Member } from './members/store.server.ts'
export { sessionNow } from './sessions/session.server.ts'
export { findActor, grantMembership, noteSeen } from './store.server.ts'
export { signatureFor } from './signed-mail.server.ts'
export { loadTeamPlace } from './load-place.server.ts'
export { listMemberChanges } from './members/member-changes-store.server.ts'
