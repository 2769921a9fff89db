/** The most letters of a search; a longer one is cut. Also a check of the database. */
export const MOST_LETTERS = 200

/** The operators of a search, as its help lists them. */
export const OPERATORS = [
  { name: 'in', example: 'in:safe-sleep', says: 'topics and replies of one space, as its address names it' },
  {
    name: 'by',
    example: 'by:ana-lee',
    says: 'what one person wrote or owns: by handle or full name, or by:me',
  },
  { name: 'state', example: 'state:OH', says: 'of one state, by its two letters or its name in quotes' },
  { name: 'area', example: 'area:safe-sleep', says: 'of one strategy area' },
  {
    name: 'kind',
    example: 'kind:question',
    says: 'topic, reply, test, idea, team or person; or a kind of topic: question, story, tip, resource',
  },
  { name: 'idea', example: 'idea:ten-cribs-a-week', says: 'about one change idea, as its address names it' },
  { name: 'is', example: 'is:unanswered', says: 'questions without an accepted answer' },
  { name: 'before', example: 'before:2026-03', says: 'before a day, a month or a year' },
  { name: 'after', example: 'after:2026-03-15', says: 'from a day, a month or a year on' },
] as const

export type OperatorName = (typeof OPERATORS)[number]['name']

export const isOperator = (name: string): name is OperatorName => OPERATORS.some((one) => one.name === name)
