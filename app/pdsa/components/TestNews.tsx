import { useSearchParams } from '@remix-run/react'
import { Link } from '#app/ui/actions/Link.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { calendarDayLabel } from '#app/kernel/calendar-day.ts'
import type { Test } from '../core/test.ts'

const SAVED: Record<string, string> = {
  plan: 'The plan is saved',
  begun: 'The test has begun',
  study: 'What you wrote is saved',
  seen: 'It is written down',
  decided: 'The decision is kept',
  stopped: 'The test is stopped',
  reopened: 'The test is open again',
  hands: 'It is in other hands, or has other days, from now on',
  sharing: 'Who may read this test is changed',
}

/** What has just happened to a test, and the way on where there is one. */
export function TestNews({ test, base, writes }: { test: Test; base: string; writes: boolean }) {
  const [search] = useSearchParams()
  const logged = search.get('logged') === 'yes'
  const saved = SAVED[search.get('saved') ?? '']
  const goesOn = writes && test.decision === 'adapt' && test.nextTestId === null
  return (
    <>
      {logged && (
        <Notice kind="success" title="The test is logged">
          <p>
            {test.stage === 'plan'
              ? `It waits until ${calendarDayLabel(test.plannedStart)}; until then you can add to its plan.`
              : `It is running. The day after ${calendarDayLabel(test.plannedEnd)} it waits for you to study it.`}
          </p>
        </Notice>
      )}
      {saved && !logged && <Notice kind="success" title={saved} />}
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
