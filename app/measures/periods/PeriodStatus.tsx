import { Form } from '@remix-run/react'
import { dayLabel, instantLabel } from '#app/kernel/time/day.ts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import type { PeriodStage } from './stage.ts'

/** Where a period stands, with who, when and why, and what can be done about that. */
export function PeriodStanding({
  base,
  period,
  stage: { lock, submission },
  secondsToUndo,
  may,
}: {
  base: string
  period: Period
  stage: PeriodStage
  secondsToUndo: number
  may: { readonly undo: boolean; readonly reopen: boolean; readonly unlock: boolean }
}) {
  const label = periodLabel(period)
  if (lock) {
    return (
      <Notice title={`${label} is locked`} still>
        <p>
          Locked by {lock.by ?? 'the collaboratory'} on {dayLabel(lock.at)}: {lock.why}
        </p>
        <p>Its figures stay on the charts and cannot be changed.</p>
        {may.unlock && (
          <p className="pt-1">
            <ButtonLink href={`${base}/unlock`} size="sm" look="plain">
              Unlock {label}
            </ButtonLink>
          </p>
        )}
      </Notice>
    )
  }
  if (submission) {
    return (
      <Notice kind="success" title={`${label} is submitted`} still={secondsToUndo === 0}>
        <p>
          By {submission.by ?? 'the collaboratory'}, {instantLabel(submission.at)}
          {submission.gaps.length > 0 && `, without ${submission.gaps.join(', ')}`}. What was missing can
          still be added.
        </p>
        {secondsToUndo > 0 && may.undo && (
          <Form method="post" action={`${base}/undo`} className="pt-1">
            <Button look="plain" size="sm">
              Undo within {secondsToUndo} {secondsToUndo === 1 ? 'second' : 'seconds'}
            </Button>
          </Form>
        )}
        {may.reopen && (
          <p className="pt-1">
            <ButtonLink href={`${base}/reopening`} size="sm" look="quiet">
              Reopen {label}
            </ButtonLink>
          </p>
        )}
      </Notice>
    )
  }
  return null
}
