import { useSearchParams } from '@remix-run/react'
import { Link } from '#app/ui/actions/Link.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { useSaved } from '#app/ui/forms/unsaved-text/unsaved-text-for.tsx'
import { addDays, calendarDayLabel } from '#app/kernel/time/calendar-day.ts'
import { unsavedLog, unsavedTest, type WrittenForm } from '../../stages/unsaved-names.ts'
import type { Test } from '../test.ts'

/** What a step did, and the form it was written in. */
const SAVED: Record<string, { readonly says: string; readonly form?: WrittenForm }> = {
  plan: { says: 'The plan is saved', form: 'plan' },
  begun: { says: 'The test has begun', form: 'plan' },
  study: { says: 'What you wrote is saved', form: 'study' },
  studied: { says: 'The study is saved: now decide what comes of it', form: 'study' },
  seen: { says: 'It is written down', form: 'observe' },
  decided: { says: 'The decision is kept', form: 'act' },
  stopped: { says: 'The test is stopped', form: 'stop' },
  reopened: { says: 'The test is open again', form: 'reopen' },
  task: { says: 'The task is done' },
  'task-open': { says: 'The task is open again' },
  owner: { says: 'The owner or the dates are changed' },
  sharing: { says: 'Who may read this test is changed' },
}

/** What has just happened to a test, and the way on where there is one. */
export function TestNews({ team, test, writes }: { team: string; test: Test; writes: boolean }) {
  const base = `/teams/${team}`
  const [search] = useSearchParams()
  const logged = search.get('logged') === 'yes'
  const saved = SAVED[search.get('saved') ?? '']
  useSaved(logged ? unsavedLog(team) : saved?.form ? unsavedTest(test.id, saved.form) : null)
  const goesOn = writes && test.decision === 'adapt' && test.nextTestId === null
  return (
    <>
      {logged && (
        <Notice kind="success" title="The test is logged">
          <p>
            {test.stage === 'plan'
              ? `It waits until ${calendarDayLabel(test.plannedStart)}; until then you can add to its plan.`
              : `It is running. Study opens ${calendarDayLabel(addDays(test.plannedEnd, 1))}.`}
          </p>
        </Notice>
      )}
      {saved && !logged && <Notice kind="success" title={saved.says} />}
      {test.stopReason !== null && (
        <Notice still title="This test was stopped">
          <p className="whitespace-pre-line">{test.stopReason}</p>
        </Notice>
      )}
      {goesOn && (
        <Notice still title="It is adapted, and its next cycle is not planned yet">
          <p>
            <ButtonLink href={`${base}/tests/new?after=${test.id}`} size="sm">
              Plan the next cycle
            </ButtonLink>
          </p>
        </Notice>
      )}
      {(test.previousTestId !== null || test.nextTestId !== null) && (
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          {test.previousTestId !== null && (
            <Link href={`${base}/tests/${test.previousTestId}`}>Cycle {test.cycle - 1}, before this one</Link>
          )}
          {test.nextTestId !== null && (
            <Link href={`${base}/tests/${test.nextTestId}`}>Cycle {test.cycle + 1}, after this one</Link>
          )}
        </p>
      )}
    </>
  )
}
