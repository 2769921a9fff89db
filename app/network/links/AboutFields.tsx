import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import {
  aimHref,
  chartHref,
  chartName,
  driverHref,
  testHref,
  type LinkedAim,
  type LinkedChart,
  type LinkedDriver,
  type LinkedTest,
} from './link.ts'

/**
 * What a new topic is about beside an idea; `mayShare`: whether the asker may open the test to the network.
 */
export type NewTopicAbout = {
  readonly test: (LinkedTest & { readonly mayShare: boolean }) | null
  readonly chart: LinkedChart | null
  readonly driver: LinkedDriver | null
  readonly aim: LinkedAim | null
}

/** Says what a new topic will be linked to, and who will see the link. */
export function AboutFields({ about: { test, chart, driver, aim } }: { about: NewTopicAbout }) {
  return (
    <>
      {test && (
        <Notice still title={`About a test of change of ${test.team.name}`}>
          <input type="hidden" name="test" value={test.id} />
          <p>
            <Link href={testHref(test)}>{test.change}</Link>
          </p>
          {test.sharing === 'team' && (
            <p>
              The test is private to the team. What you write here is read by others; the link to the test
              shows only to those who may read it.{' '}
              {test.mayShare && (
                <Link href={`${testHref(test)}/sharing`}>Share the test with the learning network</Link>
              )}
            </p>
          )}
        </Notice>
      )}
      {chart && (
        <Notice
          still
          title={`About ${chart.period === null ? 'a chart' : 'one point of a chart'} of ${chart.team.name}`}
        >
          <input type="hidden" name="measure" value={chart.slug} />
          {chart.period !== null && <input type="hidden" name="period" value={chart.period} />}
          <input type="hidden" name="team" value={chart.team.slug} />
          <p>
            <Link href={chartHref(chart)}>{chartName(chart)}</Link>
          </p>
          <p>The link to the chart shows only to those who may read the figures of {chart.team.name}.</p>
        </Notice>
      )}
      {driver && (
        <Notice
          still
          title={driver.team === null ? 'About a driver' : `About a driver of ${driver.team.name}`}
        >
          <input type="hidden" name={driver.team === null ? 'driver' : 'node'} value={driver.key} />
          {driver.team !== null && <input type="hidden" name="team" value={driver.team.slug} />}
          <p>
            <Link href={driverHref(driver)}>{driver.label}</Link>
          </p>
          {driver.team !== null && (
            <p>The link to the driver shows only to those who may read the diagram of {driver.team.name}.</p>
          )}
        </Notice>
      )}
      {aim && (
        <Notice still title={`About an aim of ${aim.team.name}`}>
          <input type="hidden" name="aim" value={aim.id} />
          <input type="hidden" name="team" value={aim.team.slug} />
          <p>
            <Link href={aimHref(aim)}>{aim.what}</Link>
          </p>
          <p>The link to the aim shows only to those who may read the aims of {aim.team.name}.</p>
        </Notice>
      )}
    </>
  )
}
