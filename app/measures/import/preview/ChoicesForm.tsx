import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { Select, type OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import type { Choices } from '../parse/address.ts'
import type { Mapping, Role } from '../parse/columns/roles.ts'
import type { Split } from '../parse/rows/dimensions.ts'

export type ChoicesFormProps = {
  readonly choices: Choices
  /** Of a workbook; none otherwise. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly columns: Mapping
  readonly headers: readonly string[]
  /** Of the second file; empty without one. */
  readonly denominatorHeaders: readonly string[]
  readonly splits: readonly Split[]
  readonly measures: readonly OptionGroup[]
  /** What no column was found for, to mark its control. */
  readonly missing: string | null
  /** The periods have a column each, so no column holds the period. */
  readonly wide: boolean
}

const LABELS: Partial<Record<Role, string>> = {
  period: 'Period',
  year: 'Year',
  month: 'Month',
  quarter: 'Quarter',
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value (for measures that are one number)',
}

/** The columns that make the period: one, or a year beside its month or quarter. */
function periodRoles(columns: Mapping): Role[] {
  if (columns.period !== undefined || columns.year === undefined) return ['period']
  return ['year', columns.quarter === undefined ? 'month' : 'quarter']
}

/** What was understood of the file, each line changeable; the page is read again with what is chosen. */
export function ChoicesForm({
  choices,
  sheets,
  sheet,
  columns,
  headers,
  denominatorHeaders,
  splits,
  measures,
  missing,
  wide,
}: ChoicesFormProps) {
  const roles: Role[] = [...periodRoles(columns), 'numerator', 'denominator', 'value']
  const optionsOf = (role: Role) => {
    const names = role === 'denominator' && denominatorHeaders.length > 0 ? denominatorHeaders : headers
    return [...new Set(names)].map((name) => ({ value: name, label: name }))
  }
  const filtered = (column: string) => choices.where.find((where) => where.column === column)?.value ?? ''
  return (
    <Form method="get" className="max-w-[44rem] space-y-6">
      {sheets.length > 1 && (
        <Field label="Sheet" name="sheet" id="sheet" defaultValue={sheet ?? ''}>
          <Select options={sheets.map((name) => ({ value: name, label: name }))} width="lg" />
        </Field>
      )}
      <Field
        label="Measure"
        name="measure"
        id="measure"
        defaultValue={choices.measure ?? ''}
        errors={missing === 'measure_code' ? ['Choose the measure that the figures are for.'] : []}
      >
        <Select options={measures} placeholder="Named in the file" width="lg" />
      </Field>
      {!wide && (
        <FieldGroup legend="Columns" hint="Columns that are left open are recognized by their names.">
          <div className="grid gap-4 sm:grid-cols-2">
            {roles.map((role) => (
              <Field
                key={role}
                label={LABELS[role]}
                id={`column-${role}`}
                name={`mapping.${role}`}
                defaultValue={choices.mapping[role] ?? columns[role] ?? ''}
                errors={missing === role ? ['Choose the column that holds it.'] : []}
              >
                <Select options={optionsOf(role)} placeholder="Not in the file" />
              </Field>
            ))}
          </div>
        </FieldGroup>
      )}
      {splits.length > 0 && (
        <FieldGroup legend="Rows" hint="The file holds more than one series. Choose the rows that count.">
          <div className="grid gap-4 sm:grid-cols-2">
            {splits.map(({ column, values }, i) => (
              <div key={column}>
                <input type="hidden" name={`where[${i}].column`} value={column} />
                <Field
                  label={column}
                  id={`rows-${i}`}
                  name={`where[${i}].value`}
                  defaultValue={filtered(column)}
                >
                  <Select
                    options={values.map((value) => ({ value, label: value }))}
                    placeholder="Every row"
                  />
                </Field>
              </div>
            ))}
          </div>
        </FieldGroup>
      )}
      <Button look="plain">Read again with these choices</Button>
    </Form>
  )
}
