/** Stops a command for a reason that a person can put right. The message is the one sentence they are shown. */
export class Refusal extends Error {
  override name = 'Refusal'
}
