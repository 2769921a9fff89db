import { Discussion } from '#app/network/links/Discussion.tsx'
import { RampStrip } from '#app/pdsa/ramps/RampStrip.tsx'
import { AttachmentSection } from '#app/pdsa/attachments/AttachmentSection.tsx'
import { WorksheetLink } from '#app/pdsa/export/FileLinks.tsx'
import { Lineage } from '#app/pdsa/spread/family/Lineage.tsx'
import { TryHere } from '#app/pdsa/spread/TryHere.tsx'
import { TestPage, type Returned, type TestView } from '#app/pdsa/tests/page/TestPage.tsx'
import type { ComponentProps } from 'react'

type WholeTestData = TestView & {
  readonly ramp: ComponentProps<typeof RampStrip>['ramp']
  readonly discussion: ComponentProps<typeof Discussion>['discussion']
  readonly files: ComponentProps<typeof AttachmentSection>['files']
  readonly taken: Pick<ComponentProps<typeof Lineage>, 'from' | 'spread'> & {
    readonly tryIn: ComponentProps<typeof TryHere>['teams']
  }
}

/**
 * The page of a test with where it went: whichever of its addresses was requested, with the form that came
 * back, if any.
 */
export function WholeTest({ data, returned = null }: { data: WholeTestData; returned?: Returned }) {
  const { taken, ramp, files, discussion, team, test } = data
  const base = `/teams/${team.slug}`
  return (
    <TestPage
      view={data}
      returned={returned}
      lineage={
        <Lineage
          from={taken.from}
          spread={taken.spread}
          href={`/teams/${team.slug}/tests/${test.id}/spread`}
        />
      }
      beside={
        <>
          <RampStrip ramp={ramp} current={test.id} base={base} />
          <AttachmentSection files={files} />
          <Discussion discussion={discussion} />
          <WorksheetLink test={`/teams/${team.slug}/tests/${test.id}`} />
        </>
      }
      action={<TryHere teams={taken.tryIn} path={`tests/try/${test.id}`} />}
    />
  )
}
