/** Stops a command for a reason that a person can correct. The message is the one sentence they are shown. */
export class Refusal extends Error {
  override name = 'Refusal'
}
