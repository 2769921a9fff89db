/** The forms about a test in which somebody writes. */
export type WrittenForm = 'plan' | 'observe' | 'study' | 'act' | 'stop' | 'reopen'

/** Under which name a browser keeps what is typed into a form of a test until it is saved. */
export const unsavedTest = (test: string, form: WrittenForm): string => `test ${test} ${form}`

/**
 * The same for a test that is not logged yet; `from`: the test or idea that it begins from. Without it, how
 * all of the team's begin.
 */
export const unsavedLog = (team: string, from = ''): string => `log ${team} ${from}`
