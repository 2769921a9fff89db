import type { DemoCrew, DemoPerson } from './people.ts'
import type { DemoRows, Setting } from './rows.ts'
import type { TeamStory } from './story.ts'

/** One team while its story is written: who it is, and where rows and notes of what happened go. */
export type TeamSeed = {
  readonly setting: Setting
  readonly story: TeamStory
  readonly team: { readonly id: string; readonly name: string }
  readonly crew: DemoCrew
  readonly rows: DemoRows
  /** The instant of an act so many months ago. */
  readonly at: (ago: number, day?: number) => Date
  readonly note: (at: Date, by: DemoPerson, action: string, subject: [string, string], data: object) => void
}
