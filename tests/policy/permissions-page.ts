import type { Action } from '#app/policy/action.ts'
import { ACTION_WORDS, ACTIONS } from '#app/policy/action-words.ts'
import type { Asker } from './askers.ts'
import { ASKER_NAMES } from './askers.ts'
import { answerTo, letterOf } from './matrix.ts'

/** Columns of the page. Anyone who shares a column gets the same answer to everything; a test sees to it. */
export const COLUMNS: readonly { readonly heading: string; readonly askers: readonly Asker[] }[] = [
  { heading: 'Visitor', askers: ['a visitor'] },
  { heading: 'Team lead', askers: ['its lead'] },
  { heading: 'Data manager', askers: ['its data manager'] },
  { heading: 'Member', askers: ['its member'] },
  { heading: 'Viewer', askers: ['its viewer'] },
  { heading: "The team's coach", askers: ['its coach'] },
  { heading: 'National staff', askers: ['national staff'] },
  {
    heading: "Another team's people",
    askers: [
      "another team's lead",
      "another team's data manager",
      "another team's member",
      "another team's viewer",
    ],
  },
  { heading: "Another team's coach", askers: ["another team's coach"] },
  { heading: 'Network participant', askers: ['a participant'] },
  { heading: 'Anybody else signed in', askers: ['a funder', 'a person without a role'] },
  { heading: 'System', askers: ['the system'] },
]

const WORDS: Record<string, string> = {
  y: 'yes',
  n: '–',
  s: 'after sign-in',
  f: 'after set-up',
  h: 'not shown',
}

/** The text of docs/permissions.md: who may do what, and what a refusal says. */
export function permissionsPage(): string {
  const head = ['What', 'Action', ...COLUMNS.map((column) => column.heading)]
  const rows = ACTIONS.map((action) => [
    ACTION_WORDS[action],
    `\`${action}\``,
    ...COLUMNS.map(({ askers }) => word(askers[0] as Asker, action)),
  ])
  return `# Who may do what

Generated from the policy (\`app/policy/can.ts\`) by the tests; do not edit. After a change of the policy: \`UPDATE_DOCS=1 npx vitest run
tests/policy\`. The roles in a team are those in the team the action is done to. "Another team's people" are its members in any
role. "Anybody else signed in" are funders and people without a role.

${table(head, rows)}

"After sign-in" leads to the sign-in page and back; what follows depends on who signs in. A dash is a refusal (403) with its reason:

${reasons()}

${NAMES}
`
}

/** What no action says: how far people are named to each other. */
const NAMES = `## Whose name is shown to whom

A person chooses who finds them: everyone signed in, their teams and the coaches of these, or national staff alone. One rule follows from it
(\`app/accounts/known-name.server.ts\`), for pages, data, files and mails. A reader knows somebody by name who

- stands in the record of a team that the reader is in or coaches: people of a team, its coach and national staff always know who entered,
  wrote, planned, changed or decided something there. Figures, history, notes, imports, diagrams, members, requests and briefings are open to
  them alone, so these name people without asking;
- or lets the reader find them.

To others a shared test, a file of it and a shared measure name \`a member of the Ohio team\`, and a mail is signed \`The team lead of the
Ohio team\` or \`National staff\`. A mail is held to what its recipient may know when it is written. An invitation makes its recipient an
account, so it names whom everyone signed in may find; an answer to a visitor's request to join names nobody. Whoever asks to join is named
to those who decide, and whoever leaves to the one who takes over: the first has written to them, the second was of the same team.`

const word = (asker: Asker, action: Action): string => WORDS[letterOf(answerTo(asker, action))] ?? ''

function reasons(): string {
  const actionsBySaying = new Map<string, Set<Action>>()
  for (const action of ACTIONS) {
    for (const asker of ASKER_NAMES) {
      const answer = answerTo(asker, action)
      if (answer.allowed || answer.how !== 'refused') continue
      actionsBySaying.set(answer.reason, (actionsBySaying.get(answer.reason) ?? new Set()).add(action))
    }
  }
  return table(
    ['What a refusal says, here for Ohio', 'When'],
    [...actionsBySaying].map(([reason, actions]) => [
      reason,
      [...actions].map((action) => `\`${action}\``).join(', '),
    ]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
