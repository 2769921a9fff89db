import { Notice } from '#app/ui/content/Notice.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export type AnsweredLine = {
  readonly written: string
  readonly outcome: 'invited' | 'already-member' | 'already-invited' | 'not-an-address'
}

const ANSWER: Record<AnsweredLine['outcome'], string> = {
  invited: 'Invited',
  'already-member': 'Is in already',
  'already-invited': 'Invited before; the invitation is still open',
  'not-an-address': 'Not an e-mail address',
}

/** What became of every line of a pasted list. */
export function AnsweredLines({ lines, sendsMail }: { lines: readonly AnsweredLine[]; sendsMail: boolean }) {
  const invited = lines.filter(({ outcome }) => outcome === 'invited').length
  const rest = lines.length - invited
  return (
    <div className="space-y-4">
      <Notice kind={invited > 0 ? 'success' : 'caution'} title={invitedSentence(invited, rest)}>
        {invited > 0 && !sendsMail && (
          <p>No mail server is set, so national staff have to pass the links on from the outbox.</p>
        )}
      </Notice>
      <Table caption="What became of each line">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ written, outcome }) => (
            <tr key={written}>
              <th scope="row" className="font-normal break-all">
                {written}
              </th>
              <td>{ANSWER[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

const people = (n: number): string => (n === 1 ? 'One person is' : `${n} people are`)

function invitedSentence(invited: number, rest: number): string {
  if (invited === 0) return 'Nobody was invited'
  return rest === 0
    ? `${people(invited)} invited`
    : `${people(invited)} invited; see below about the other ${rest}`
}
