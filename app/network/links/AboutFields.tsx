import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { chartHref, testHref, type LinkedChart, type LinkedTest } from './link.ts'

/** The test or chart that a new topic is about; `mayShare`: whether the asker may open the test to the network. */
export type NewTopicAbout = {
  readonly test: (LinkedTest & { readonly mayShare: boolean }) | null
  readonly chart: LinkedChart | null
}

/** Says what a new topic will be linked to, and who will see the link. */
export function AboutFields({ about: { test, chart } }: { about: NewTopicAbout }) {
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
        <Notice still title={`About a chart of ${chart.team.name}`}>
          <input type="hidden" name="measure" value={chart.slug} />
          <input type="hidden" name="team" value={chart.team.slug} />
          <p>
            <Link href={chartHref(chart)}>{chart.name}</Link>
          </p>
          <p>The link to the chart shows only to those who may read the figures of {chart.team.name}.</p>
        </Notice>
      )}
    </>
  )
}
