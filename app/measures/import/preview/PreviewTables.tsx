import type { ReactNode } from 'react'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import type { Listed, Preview, PreviewRow } from './preview.ts'
import { MoreRows } from './MoreRows.tsx'
import { RejectedTable } from './RejectedTable.tsx'

/** Row by row what an import would do: what needs a look first, what stays as it is folded away. */
export function PreviewTables({
  preview,
  ...repair
}: {
  preview: Preview
  repairHref: string
  paired: boolean
}) {
  const { rejected, changed, created, unchanged, leftOut } = preview
  return (
    <div className="space-y-8">
      {rejected.total > 0 && (
        <Section id="refused" heading={`${rejected.total} refused`}>
          <RejectedTable rejected={rejected} {...repair} />
        </Section>
      )}
      {changed.total > 0 && (
        <Section id="changed" heading={`${changed.total} changed`}>
          <Rows caption="Values that would change" listed={changed} withOld />
        </Section>
      )}
      {created.total > 0 && (
        <Section id="new" heading={`${created.total} new`}>
          <Rows caption="New values" listed={created} />
        </Section>
      )}
      {unchanged.total > 0 && (
        <Disclosure summary={`${unchanged.total} the same as now`}>
          <Rows caption="Values that stay as they are" listed={unchanged} />
        </Disclosure>
      )}
      {leftOut.total > 0 && (
        <Disclosure summary={`${leftOut.total} left out`}>
          <ul className="list-disc space-y-1 ps-6">
            {leftOut.rows.map(({ row, why }) => (
              <li key={row}>
                Row {row}: {why}
              </li>
            ))}
          </ul>
          <MoreRows listed={leftOut} />
        </Disclosure>
      )}
    </div>
  )
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg">
        {heading}
      </h2>
      {children}
    </section>
  )
}

function Rows({
  caption,
  listed,
  withOld = false,
}: {
  caption: string
  listed: Listed<PreviewRow>
  withOld?: boolean
}) {
  return (
    <>
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <th scope="col" className="num">
              Row
            </th>
            <th scope="col">Period</th>
            <th scope="col">Measure</th>
            {withOld && <th scope="col">Now</th>}
            <th scope="col">{withOld ? 'In the file' : 'Value'}</th>
          </tr>
        </thead>
        <tbody>
          {listed.rows.map(({ row, measure, period, reading, old }) => (
            <tr key={row}>
              <td className="num">{row}</td>
              <th scope="row">{period}</th>
              <td>{measure}</td>
              {withOld && (
                <td>
                  <s>{old}</s>
                </td>
              )}
              <td>{reading}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <MoreRows listed={listed} />
    </>
  )
}
