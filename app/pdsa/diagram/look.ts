import type { Sign } from '#app/toolkit/drivers/sign.ts'

/** What a diagram shows about its drivers: the tests under them, what the linked charts show, or nothing. */
export const LOOKS = ['tests', 'results', 'plain'] as const
export type Look = (typeof LOOKS)[number]

export const isLook = (text: string | null): text is Look => LOOKS.some((look) => look === text)

export const LOOK_LABEL: Readonly<Record<Look, string>> = {
  tests: 'By tests',
  results: 'By results',
  plain: 'Plain',
}

/** What each sign of a look means, in the order of the legend. */
export const LEGEND: Readonly<Record<Look, readonly (readonly [Sign, string])[]>> = {
  tests: [
    ['open', 'a test is open'],
    ['lately', 'the last test ended within three months'],
    ['long-ago', 'the last test is longer ago'],
    ['untouched', 'no test yet'],
  ],
  results: [
    ['improvement', 'improvement'],
    ['concern', 'concern'],
    ['both', 'some improve, some give concern'],
    ['neither', 'change, neither better nor worse'],
    ['no-shift', 'no shift'],
    ['too-early', 'too early to tell'],
    ['unmeasured', 'no measure linked'],
  ],
  plain: [],
}

/**
 * The headline of a diagram by its tests: how much of it has not been touched. `drivers` counts those at the
 * end of their branch.
 */
export function headline(drivers: number, untouched: number): string {
  if (drivers === 0) return 'No drivers yet'
  if (untouched === 0) return drivers === 1 ? 'Its driver has been tested' : 'Every driver has been tested'
  if (untouched === drivers)
    return drivers === 1 ? 'No test yet on its driver' : `No test yet on any of ${drivers} drivers`
  return `${untouched} of ${drivers} drivers ${untouched === 1 ? 'has' : 'have'} no test yet`
}
