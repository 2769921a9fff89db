import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { readVersions } from '#app/pdsa/diagram/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export const loader = page(readVersions)

export const meta = pageTitle('Versions of the driver diagram')

export default function Versions() {
  const { team, area, newest, versions, next } = useLoaderData<typeof loader>()
  const base = `/teams/${team.slug}/areas/${area}/drivers`
  const { shortName } = AREA_NAMES[area]
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: `Drivers of ${shortName.toLowerCase()}`, href: base },
        ]}
        name={`${team.name} · Driver diagram of ${shortName.toLowerCase()}`}
        title={newest === 1 ? 'One version so far' : `${newest} versions`}
        lead="Every change is a version. Each can be read as it was, and made the newest again."
      />
      <Table caption="Versions, newest first" captionHidden>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">What changed</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, change, writtenAt, writtenBy }) => (
            <tr key={number}>
              <th scope="row" className="whitespace-nowrap">
                <Link href={`${base}/versions/${number}`}>Version {number}</Link>
              </th>
              <td className="min-w-64">{change}</td>
              <td>{writtenBy ?? 'the collaboratory'}</td>
              <td className="whitespace-nowrap">{instantLabel(writtenAt)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {next !== null && (
        <p className="mt-4">
          <Link href={`${base}/versions?before=${next}`}>Older versions</Link>
        </p>
      )}
    </>
  )
}
