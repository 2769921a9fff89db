import type { returnedForm } from '#app/ui/forms/returned-form.ts'

const TASK_LISTS = ['tasks', 'figures']

/**
 * The lists of a form in which the rows of a field can be, the part that bears the row's id, and the one that
 * bears the field.
 */
const LISTS: Record<string, readonly [lists: readonly string[], key: string, part: string]> = {
  ask: [['questions'], 'id', 'ask'],
  predict: [['questions'], 'id', 'predict'],
  what: [TASK_LISTS, 'id', 'what'],
  who: [TASK_LISTS, 'id', 'who'],
  dueOn: [TASK_LISTS, 'id', 'dueOn'],
  place: [TASK_LISTS, 'id', 'place'],
  answer: [['answers'], 'question', 'answer'],
  result: [['results'], 'measure', 'value'],
}

/** Where among what was typed a field is: itself, or a part of the row of its list that bears the same id. */
export function typedPlace(form: ReturnType<typeof returnedForm>, field: string): string {
  const at = field.indexOf('-')
  const [lists = [], key, part] = (at < 0 ? undefined : LISTS[field.slice(0, at)]) ?? []
  const id = field.slice(at + 1)
  for (const list of lists)
    for (let row = 0; row < form.rows(list, 0); row++)
      if (form.value(`${list}[${row}].${key}`) === id) return `${list}[${row}].${part}`
  return field
}
