/** What a coach or national staff noted down about a team; the team never reads it. */
export type CoachNote = {
  readonly id: string
  readonly body: string
  readonly at: Date
  readonly by: { readonly id: string; readonly name: string }
  /** Why its writer withdrew it; its text is then no longer shown. */
  readonly withdrawn: string | null
}

/** Says wherever a note stands who reads it. */
export const FOR_COACHES_ONLY = 'For the coaches of this team and national staff only'
