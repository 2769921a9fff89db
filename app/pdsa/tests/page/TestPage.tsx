import type { ComponentProps, ReactNode } from 'react'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Team } from '#app/teams/team.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import type { NamedIdea } from '#app/toolkit/ideas/idea.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { openStage, stageStates } from '../transitions/stage-states.ts'
import type { OpenStage } from '../transitions/stage.ts'
import type { Suggested } from '../../study/suggested.ts'
import type { Sharing, Test } from '../test.ts'
import { AskUsual } from '../../sharing/AskUsual.tsx'
import { StageSection } from './StageSection.tsx'
import { ActForm } from '../../stages/ActForm.tsx'
import { ObserveForm } from '../../stages/ObserveForm.tsx'
import { PlanForm, type PlanOffer } from '../../plan/PlanForm.tsx'
import { StudyForm } from '../../study/StudyForm.tsx'
import { Stepper } from './Stepper.tsx'
import { TaskList } from '../../tasks/TaskList.tsx'
import { TestCharts } from './TestCharts.tsx'
import { TestHeading } from './TestHeading.tsx'
import { TestHistory } from './TestHistory.tsx'
import { TestNews } from './TestNews.tsx'
import { TestTools } from './TestTools.tsx'
import { ActSummary } from '../../stages/ActSummary.tsx'
import { DoSummary } from '../../stages/DoSummary.tsx'
import { PlanSummary } from '../../plan/PlanSummary.tsx'
import { StudySummary } from '../../study/StudySummary.tsx'

export type TestView = {
  readonly team: Team
  readonly test: Test
  /** The idea of the toolkit that it tries. */
  readonly idea: NamedIdea | null
  readonly charts: ComponentProps<typeof TestCharts>['charts']
  readonly today: CalendarDay
  readonly offer: PlanOffer | null
  readonly suggested: Readonly<Record<string, Suggested>>
  readonly usual: Sharing | null
  readonly may: { readonly write: boolean; readonly share: boolean; readonly setUsual: boolean }
}

/** The form that came back with problems, and which of the page it is. */
export type Returned = { readonly of: OpenStage; readonly form: ReturnType<typeof returnedForm> } | null

const NEW = returnedForm(undefined)

/** A test: its four stages in their order, only the one that is due open to be written in. */
export function TestPage({
  view,
  returned,
  lineage,
  beside,
  action,
}: {
  view: TestView
  returned: Returned
  /** Where it came from and where it went, under its head. */
  lineage?: ReactNode
  /** What belongs to it beside its text: files, the worksheet. */
  beside?: ReactNode
  /** What a reader of another team can do with it. */
  action?: ReactNode
}) {
  const { team, test, idea, charts, today, offer, suggested, usual, may } = view
  const base = `/teams/${team.slug}`
  const here = `${base}/tests/${test.id}`
  const states = stageStates(test, today)
  const open = may.write ? openStage(test, today) : null
  const formOf = (stage: OpenStage) =>
    returned?.of === stage && returned.form.problems.length > 0 ? returned.form : NEW
  const writes = (stage: OpenStage) => open === stage || formOf(stage) !== NEW
  const folded = (stage: OpenStage) => open !== null && states[stage] === 'done'
  const study = (
    <StudyForm
      key={test.version}
      form={formOf('study')}
      test={test}
      action={`${here}/study`}
      today={today}
      suggested={suggested}
    />
  )
  const observe = (
    <ObserveForm
      // Empty again for the next line when one was added.
      key={test.observations.length}
      form={formOf('do')}
      test={test.id}
      action={`${here}/observations`}
      today={today}
    />
  )
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
            {lineage}
          </>
        }
        action={action}
      />
      <div className="space-y-10">
        {team.demo && <DemoNotice />}
        <TestNews team={team.slug} test={test} writes={may.write} />
        {may.setUsual && usual === null && <AskUsual base={base} team={team.name} />}
        <Stepper states={states} />
        <StageSection stage="plan" folded={folded('plan') && !writes('plan')}>
          {writes('plan') && offer ? (
            <PlanForm
              key={test.version}
              form={formOf('plan')}
              test={test}
              action={`${here}/plan`}
              offer={offer}
            />
          ) : (
            <PlanSummary test={test} idea={idea} base={base} />
          )}
        </StageSection>
        <TaskList tasks={test.tasks} today={today} markAt={open === null ? null : `${here}/tasks`} />
        {states.do !== 'ahead' && (
          <StageSection stage="do" folded={folded('do') && open !== 'study' && !writes('do')}>
            <DoSummary test={test} withdrawAt={open === null ? null : `${here}/observations`} />
            {writes('do')
              ? observe
              : open === 'study' && <Disclosure summary="Add something that was seen">{observe}</Disclosure>}
          </StageSection>
        )}
        {open === 'do' && !writes('study') && (
          <StageSection stage="study" lead="It opens by itself when the last planned day is over.">
            <Disclosure summary="The test has ended already: study it">{study}</Disclosure>
          </StageSection>
        )}
        {(writes('study') || states.study === 'done') && (
          <StageSection stage="study" folded={folded('study') && !writes('study')}>
            {writes('study') ? study : <StudySummary test={test} />}
          </StageSection>
        )}
        {(writes('act') || states.act === 'done') && (
          <StageSection stage="act">
            {open === 'act' && <StudySummary test={test} />}
            {writes('act') ? (
              <ActForm key={test.version} form={formOf('act')} test={test} action={`${here}/decision`} />
            ) : (
              <ActSummary test={test} />
            )}
          </StageSection>
        )}
        <TestCharts charts={charts} base={base} />
        {beside}
        <TestTools test={test} base={base} may={may} />
        <section aria-labelledby="history" className="space-y-3">
          <h2 id="history" className="text-xl">
            Who and when
          </h2>
          <TestHistory steps={test.steps} taskMarks={test.taskMarks} />
        </section>
      </div>
    </>
  )
}
