import type { Door, Pace } from '#app/platform/limits/attempts.server.ts'

/**
 * A caller's own tries: ten at once, then 15 s, 30 s, ... up to a quarter of an hour, about a hundred a day.
 */
const OWN: Pace = { free: 10, regain: 15 * 60, firstWait: 15, longestWait: 15 * 60 }
/**
 * The same for a browser that is not known at the account: somebody else may guess from the owner's own
 * address.
 */
const STRANGE: Pace = { ...OWN, longestWait: 60 }
/**
 * Tries from one address, where a whole agency may sit behind it: nobody waits longer than a minute for a
 * neighbor.
 */
const ADDRESS: Pace = { free: 30, regain: 30, firstWait: 5, longestWait: 60 }
/** Tries at one account from anywhere: its owner does not wait longer than a minute for a stranger. */
const ACCOUNT: Pace = { free: 15, regain: 60, firstWait: 5, longestWait: 60 }
/** An address alone, at doors whose key cannot be guessed in any number of tries. */
const ADDRESS_ALONE: Pace = { ...ADDRESS, free: 20 }
/** Asking for mails, by address: the mails themselves are limited by mailbox. */
const ASKING: Pace = { ...ADDRESS, free: 10 }

export const SIGN_IN: Door = {
  name: 'sign-in',
  own: STRANGE,
  device: OWN,
  address: ADDRESS,
  account: ACCOUNT,
}
export const SECOND_FACTOR: Door = { name: 'second-factor', own: OWN, address: ADDRESS, account: ACCOUNT }
export const OWN_PASSWORD: Door = { name: 'own-password', own: OWN, address: ADDRESS, account: ACCOUNT }
/** The one account that does not exist yet is everybody's, so its tries are counted together. */
export const SETUP: Door = { name: 'setup', own: OWN, account: ACCOUNT }
export const RESET_ASK: Door = { name: 'reset-ask', own: ASKING }
export const RESET_USE: Door = { name: 'reset-use', own: ADDRESS_ALONE }
export const JOIN_ASK: Door = { name: 'join-ask', own: ASKING }
export const ACCEPT: Door = { name: 'accept', own: ADDRESS_ALONE }
