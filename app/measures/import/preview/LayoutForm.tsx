import { Form, useLocation } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import type { ColumnRole, WideSeen } from '../parse/wide/choices.ts'
import type { Part } from '../parse/wide/heading.ts'

type LayoutFormProps = {
  readonly wide: WideSeen
  /** Where the form is sent: the address of the upload. */
  readonly base: string
  readonly measures: readonly OptionGroup[]
  /** The measure chosen for every row, when there is one: then rows need not name theirs. */
  readonly chosenMeasure: string | null
}

const PART_LABEL: Record<Part, string> = {
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value, or the result of the counts',
}

const option = (value: ColumnRole, label: string) => ({ value, label })
const LEFT_OUT = option('out', 'Left out')
const BESIDE = [
  option('measure', 'Names the measure'),
  option('part', 'Says numerator or denominator'),
  option('label', 'Describes the row'),
  LEFT_OUT,
]
const OF_PERIODS = [
  option('figure', 'Figure; the row says which'),
  option('numerator', PART_LABEL.numerator),
  option('denominator', PART_LABEL.denominator),
  option('value', PART_LABEL.value),
  LEFT_OUT,
]
const ROW_PARTS = [
  { value: 'numerator', label: PART_LABEL.numerator },
  { value: 'denominator', label: PART_LABEL.denominator },
  { value: 'value', label: PART_LABEL.value },
  { value: 'out', label: 'Left out' },
]

/** Where a layout is sent, with the choices that stand in the address of the preview. */
const useLayoutAddress = (base: string): string => `${base}/layout${useLocation().search}`

/** How a table with a column for each period is read: what its columns are, and what each row brings. */
export function LayoutForm({ wide, base, measures, chosenMeasure }: LayoutFormProps) {
  return (
    <Form method="post" action={useLayoutAddress(base)} className="space-y-6">
      <p>
        The periods stand beside each other, {wide.periods[0]} to {wide.periods.at(-1)}. What you choose here
        is remembered for the next file with the same columns.
      </p>
      <FieldGroup legend="Columns">
        <div className="grid max-w-[44rem] gap-4 sm:grid-cols-2">
          {wide.columns.map(({ name, heading, role, ofPeriods }, i) => (
            <div key={name}>
              <input type="hidden" name={`columns[${i}].name`} value={name} />
              <Field
                label={ofPeriods ? `Under each period, such as ${heading}` : heading}
                id={`column-${i}`}
                name={`columns[${i}].role`}
                defaultValue={role}
              >
                <Select options={ofPeriods ? OF_PERIODS : BESIDE} />
              </Field>
            </div>
          ))}
        </div>
      </FieldGroup>
      <Table caption="Rows">
        <thead>
          <tr>
            <th scope="col" className="num">
              Row
            </th>
            <th scope="col">In the file</th>
            <th scope="col">{chosenMeasure === null ? 'Its measure, and what it brings' : 'Brings'}</th>
          </tr>
        </thead>
        <tbody>
          {wide.rows.map(({ name, line, measure, part }, i) => (
            <tr key={name}>
              <td className="num">{line}</td>
              <th scope="row" className="max-w-[20rem]">
                {name}
                <input type="hidden" name={`rows[${i}].name`} value={name} />
              </th>
              <td>
                <span className="grid gap-2 lg:grid-cols-2">
                  {chosenMeasure === null && (
                    <Select
                      aria-label={`Measure of row ${line}, ${name}`}
                      name={`rows[${i}].measure`}
                      defaultValue={measure ?? ''}
                      options={measures}
                      placeholder="As the file names it"
                      width="full"
                    />
                  )}
                  <Select
                    aria-label={`What row ${line} brings, ${name}`}
                    name={`rows[${i}].part`}
                    defaultValue={part ?? ''}
                    options={ROW_PARTS}
                    placeholder="As the columns say"
                    width="full"
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="flex flex-wrap gap-3">
        <Button look="plain">Read again with this layout</Button>
      </div>
    </Form>
  )
}

/** For a file taken for the wrong layout: reads it the other way. */
export function OtherLayout({ base, wide }: { base: string; wide: boolean }) {
  return (
    <Form method="post" action={useLayoutAddress(base)}>
      <input type="hidden" name="layout" value={wide ? 'long' : 'wide'} />
      <Button look="plain">
        {wide ? 'Read it as one row for each period' : 'Read it as one column for each period'}
      </Button>
    </Form>
  )
}
