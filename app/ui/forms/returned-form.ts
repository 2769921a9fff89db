import { CONFIRMED, CONFIRM_LABEL } from '#app/kernel/identifying/confirm-words.ts'
import { problemsAt, type FieldProblem, type TextCheck } from './problems.ts'

/** What an action gives back with a form it could not carry out (see `Rejected` at the route edge). */
type Returned = {
  readonly problems: readonly FieldProblem[]
  readonly typed: Record<string, unknown>
}

/** `questions[0].ask` is found at `questions`, `0`, `ask` of what was typed. */
const dotted = (name: string): string => name.replace(/\[(\d+)\]/g, '.$1')

const typedAt = (typed: Record<string, unknown>, name: string): unknown =>
  dotted(name)
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined,
      typed,
    )

const confirmedIn = (typed: unknown): string[] => [typed].flat().filter((one) => typeof one === 'string')

/**
 * Reads a form that came back: the problems of each field, what was typed into it, and the lines of the
 * summary.
 */
export function returnedForm(returned: Returned | undefined) {
  const problems = returned?.problems ?? []
  return {
    problems,
    errors: (field: string): string[] => problemsAt(problems, dotted(field)),
    /** What was typed, or `otherwise` on the first visit. A field emptied on purpose comes back empty. */
    value: (field: string, otherwise = ''): string => {
      const typed = returned && typedAt(returned.typed, field)
      return returned === undefined ? otherwise : typeof typed === 'string' ? typed : ''
    },
    /** How many rows of a list came back, or `otherwise` on the first visit. */
    rows: (field: string, otherwise: number): number => {
      const typed = returned && typedAt(returned.typed, field)
      return returned === undefined ? otherwise : Array.isArray(typed) ? typed.length : 0
    },
    /**
     * What is asked about the text of a field; a box that was ticked comes back ticked, so that it is sent
     * again.
     */
    check: (field: string): TextCheck | null => {
      const problem = problems.find((one) => one.field === dotted(field) && one.passages)
      if (problem) {
        const { passages = [], confirm } = problem
        return { passages, confirm: confirm ? { ...confirm, ticked: false } : null }
      }
      const value = confirmedIn(returned?.typed[CONFIRMED]).find((one) => one.startsWith(`${dotted(field)}:`))
      return value === undefined
        ? null
        : { passages: [], confirm: { name: CONFIRMED, value, label: CONFIRM_LABEL, ticked: true } }
    },
    /** Ticked boxes of one name, or `otherwise` on the first visit. */
    values: (field: string, otherwise: readonly string[] = []): readonly string[] => {
      if (returned === undefined) return otherwise
      const typed = returned.typed[field]
      return Array.isArray(typed) ? typed.map(String) : typeof typed === 'string' ? [typed] : []
    },
  }
}

/**
 * The attributes that tie a Field to what came back; ids are the names with dots, so that the summary can
 * lead there.
 */
export function fieldProps(form: ReturnType<typeof returnedForm>, name: string, otherwise = '') {
  return {
    ...{ id: dotted(name), name, errors: form.errors(name), check: form.check(name) },
    defaultValue: form.value(name, otherwise),
  }
}
