import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { RampStrip } from '#app/pdsa/components/ramps/RampStrip.tsx'
import { TestCharts } from '#app/pdsa/components/TestCharts.tsx'
import { readAttachments } from '#app/pdsa/attachments/queries.server.ts'
import { AttachmentSection } from '#app/pdsa/components/attachments/AttachmentSection.tsx'
import { WorksheetLink } from '#app/pdsa/components/FileLinks.tsx'
import { TestHeading } from '#app/pdsa/components/TestHeading.tsx'
import { TestHistory } from '#app/pdsa/components/TestHistory.tsx'
import { Lineage } from '#app/pdsa/components/spread/Lineage.tsx'
import { TryHere } from '#app/pdsa/components/spread/TryHere.tsx'
import { PlanTold } from '#app/pdsa/components/told/PlanTold.tsx'
import { DoTold } from '#app/pdsa/components/told/DoTold.tsx'
import { StudyTold } from '#app/pdsa/components/told/StudyTold.tsx'
import { ActTold } from '#app/pdsa/components/told/ActTold.tsx'
import { STAGE_LABEL } from '#app/pdsa/core/stage.ts'
import { readTest } from '#app/pdsa/queries.server.ts'
import { readSpread } from '#app/pdsa/spread/queries.server.ts'
import { pageOf } from '#app/platform/route-edge.server.ts'
import { DemoNotice } from '#app/teams/components/DemoNotice.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const loader = pageOf(
  { found: readTest, taken: readSpread, files: readAttachments },
  ({ found, taken, files }) => ({ ...found, taken, files }),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.test.change ?? 'A test'} · CoIIN Collaboratory` },
]

export default function TestPage() {
  const { team, test, charts, ramp, today, taken, files } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const base = `/teams/${team.slug}`
  const reached = { do: test.startedOn !== null, study: test.endedOn !== null, act: test.learned !== null }
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: base },
          { label: 'Tests', href: `${base}/tests` },
        ]}
        name={`${team.name} · test of change`}
        title={test.change}
        lead={
          <>
            <TestHeading test={test} today={today} />
            <Lineage from={taken.from} spread={taken.spread} href={`${base}/tests/${test.id}/spread`} />
          </>
        }
        action={<TryHere teams={taken.tryIn} path={`tests/try/${test.id}`} />}
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        {search.get('logged') === 'yes' && (
          <Notice kind="success" title="The test is logged">
            {test.stage === 'plan' ? 'It waits in its plan until it begins.' : 'It is running.'}
          </Notice>
        )}
        {test.stopReason !== null && (
          <Notice still title="This test was stopped">
            {test.stopReason}
          </Notice>
        )}
        <section aria-labelledby="plan" className="space-y-3">
          <h2 id="plan" className="text-xl">
            {STAGE_LABEL.plan}
          </h2>
          <PlanTold test={test} base={base} />
        </section>
        {reached.do && (
          <section aria-labelledby="do" className="space-y-3">
            <h2 id="do" className="text-xl">
              {STAGE_LABEL.do}
            </h2>
            <DoTold test={test} />
          </section>
        )}
        {reached.study && (
          <section aria-labelledby="study" className="space-y-3">
            <h2 id="study" className="text-xl">
              {STAGE_LABEL.study}
            </h2>
            <StudyTold test={test} />
          </section>
        )}
        {reached.act && (
          <section aria-labelledby="act" className="space-y-3">
            <h2 id="act" className="text-xl">
              {STAGE_LABEL.act}
            </h2>
            <ActTold test={test} />
          </section>
        )}
        <TestCharts charts={charts} base={base} />
        <RampStrip ramp={ramp} current={test.id} base={base} />
        <AttachmentSection files={files} />
        <WorksheetLink test={`${base}/tests/${test.id}`} />
        <section aria-labelledby="history" className="space-y-3">
          <h2 id="history" className="text-xl">
            Who and when
          </h2>
          <TestHistory steps={test.steps} />
        </section>
      </div>
    </>
  )
}
