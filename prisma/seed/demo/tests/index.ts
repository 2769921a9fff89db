import { ALABAMA_TESTS } from './alabama.ts'
import { DELAWARE_TESTS } from './delaware.ts'
import { GUAM_TESTS } from './guam.ts'
import { KENTUCKY_TESTS } from './kentucky.ts'
import { LOUISIANA_TESTS } from './louisiana.ts'
import { MISSISSIPPI_TESTS } from './mississippi.ts'
import { OHIO_TESTS } from './ohio.ts'
import { RHODE_ISLAND_TESTS } from './rhode-island.ts'
import { SOUTH_CAROLINA_TESTS } from './south-carolina.ts'
import { TENNESSEE_TESTS } from './tennessee.ts'
import { TEXAS_TESTS } from './texas.ts'
import { VERMONT_TESTS } from './vermont.ts'
import { WISCONSIN_TESTS } from './wisconsin.ts'
import type { TestStory } from './test-story.ts'

/** The tests of the demo teams, by the code of the jurisdiction. */
export const TESTS: Readonly<Record<string, readonly TestStory[]>> = {
  AL: ALABAMA_TESTS,
  DE: DELAWARE_TESTS,
  GU: GUAM_TESTS,
  KY: KENTUCKY_TESTS,
  LA: LOUISIANA_TESTS,
  MS: MISSISSIPPI_TESTS,
  OH: OHIO_TESTS,
  RI: RHODE_ISLAND_TESTS,
  SC: SOUTH_CAROLINA_TESTS,
  TN: TENNESSEE_TESTS,
  TX: TEXAS_TESTS,
  VT: VERMONT_TESTS,
  WI: WISCONSIN_TESTS,
}
