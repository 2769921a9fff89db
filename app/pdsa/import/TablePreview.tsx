import { Form } from '@remix-run/react'
import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import type { Assessed } from '../table/assess.ts'
import { DECISION_LABEL, STAGE_LABEL, type Decision, type Stage } from '../tests/transitions/stage.ts'

/** A previewed table: its name and text, and what became of each row. */
export type Preview = {
  readonly name: string
  readonly text: string
  readonly fresh: readonly {
    readonly line: number
    readonly change: string
    readonly stage: Stage
    readonly decision: Decision | null
    readonly begins: CalendarDay
  }[]
  readonly known: Assessed['known']
  readonly refused: Assessed['refused']
  readonly passedOver: readonly string[]
}

const tests = (count: number): string => (count === 1 ? '1 test' : `${count} tests`)

/** What would be imported, in one line: the headline of the page. */
export function previewHeadline({ fresh, refused }: Pick<Preview, 'fresh' | 'refused'>): string {
  if (refused.length > 0)
    return `${refused.length} ${refused.length === 1 ? 'row' : 'rows'} cannot be read yet`
  return fresh.length === 0 ? 'Nothing new: every test is here already' : `${tests(fresh.length)} to import`
}

/** Everything that importing a file would do, before it is done. `base`: the address of the team's tests. */
export function TablePreview({ base, preview }: { base: string; preview: Preview }) {
  const { name, text, fresh, known, refused, passedOver } = preview
  return (
    <div className="space-y-8">
      {refused.length > 0 && (
        <>
          <Notice kind="caution" title="Nothing is imported until every row can be read">
            <p>Mend the rows below in your file and choose it again; what is right stays as it is.</p>
          </Notice>
          <Refused refused={refused} />
        </>
      )}
      {fresh.length > 0 && <Fresh fresh={fresh} waits={refused.length > 0} />}
      {refused.length === 0 && fresh.length > 0 && (
        <Form method="post" action={`${base}/import/application`} className="space-y-3">
          <input type="hidden" name="name" value={name} />
          <textarea name="text" defaultValue={text} hidden aria-hidden readOnly tabIndex={-1} />
          <Button>Import {tests(fresh.length)}</Button>
        </Form>
      )}
      {known.length > 0 && (
        <Disclosure
          summary={`${tests(known.length)} here already, passed over`}
          open={fresh.length === 0 && refused.length === 0}
        >
          <ul className="max-h-96 list-disc space-y-1 overflow-y-auto ps-6">
            {known.map(({ line, change, id }) => (
              <li key={line}>
                Line {line}:{' '}
                {id === null ? (
                  `${change} (named twice in the file)`
                ) : (
                  <Link href={`${base}/${id}`}>{change || 'the test of that number'}</Link>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {passedOver.length > 0 && (
        <p className="max-w-prose text-quiet">
          Columns that are not known here are passed over: {passedOver.join(', ')}.
        </p>
      )}
    </div>
  )
}

function Refused({ refused }: Pick<Preview, 'refused'>) {
  return (
    <Table caption="Rows that cannot be read yet">
      <thead>
        <tr>
          <th scope="col" className="num">
            Line
          </th>
          <th scope="col">Test</th>
          <th scope="col">Column</th>
          <th scope="col">What to fix</th>
        </tr>
      </thead>
      <tbody>
        {refused.flatMap(({ line, change, problems }) =>
          problems.map(({ column, message }, at) => (
            <tr key={`${line}-${column}-${at}`}>
              <td className="num">{line}</td>
              <td>{change || 'No change named'}</td>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  )
}

function Fresh({ fresh, waits }: Pick<Preview, 'fresh'> & { waits: boolean }) {
  return (
    <Table caption={waits ? 'Rows that can be imported once the others are mended' : 'Tests to import'}>
      <thead>
        <tr>
          <th scope="col" className="num">
            Line
          </th>
          <th scope="col">Test</th>
          <th scope="col">Begins</th>
          <th scope="col">Stage</th>
        </tr>
      </thead>
      <tbody>
        {fresh.map(({ line, change, stage, decision, begins }) => (
          <tr key={line}>
            <td className="num">{line}</td>
            <td>{change}</td>
            <td>{calendarDayLabel(begins)}</td>
            <td>{decision === null ? STAGE_LABEL[stage] : DECISION_LABEL[decision]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
