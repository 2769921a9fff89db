/** The weekly reminders, for what waits beside figures: a later area says it, and it comes in the same mail. */
export { remindersWith, type FindWaiting } from './reminders/send.server.ts'
