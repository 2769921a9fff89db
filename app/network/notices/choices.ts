import type { ChosenKind } from './notice.ts'
import { FIRST_QUIET } from './quiet-hours.ts'
import { FIRST_WAY, type Way } from './ways.ts'

/** Mails of the network that somebody gets in 24 hours at most, the weekly digest not counted. */
export const MOST_MAILS_A_DAY = 5

/** What reaches a person, how and when. */
export type NoticeChoices = {
  readonly ways: Readonly<Record<ChosenKind, Way>>
  readonly digest: boolean
  readonly quietFrom: number
  readonly quietUntil: number
}

export const FIRST_CHOICES: NoticeChoices = {
  ways: FIRST_WAY,
  ...{ digest: true, quietFrom: FIRST_QUIET.from, quietUntil: FIRST_QUIET.until },
}

/** The choices as the fields of their form. */
export const choiceFields = ({ ways, digest, quietFrom, quietUntil }: NoticeChoices) => ({
  ...ways,
  digest: digest ? ('yes' as const) : ('no' as const),
  ...{ quietFrom, quietUntil },
})
