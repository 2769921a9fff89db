/** Questions of a team that nobody else has answered. */
export type OpenQuestions = {
  readonly count: number
  /** The one that waits longest. */
  readonly oldest: { readonly id: string; readonly title: string; readonly startedAt: Date }
}

/** What the network knows of a team, for its coach. */
export type CoachedTeam = {
  readonly questions: OpenQuestions | null
  /** When one of its coaches last wrote to the team: in its own space or in a topic that it started. */
  readonly coachWroteAt: Date | null
}

/** By the id of the team; a team of which there is nothing to say is not among them. */
export type CoachedTeams = Readonly<Record<string, CoachedTeam>>
