import { Icon } from '#app/ui/content/Icon.tsx'
import { OPEN_STAGES, STAGE_LABEL, type OpenStage } from '../transitions/stage.ts'
import type { StageState } from '../transitions/stage-states.ts'

const looks: Record<StageState, string> = {
  done: 'border-brand bg-brand-tint text-brand-strong',
  open: 'border-brand bg-brand text-on-brand',
  stopped: 'border-ink bg-paper text-ink',
  ahead: 'border-line bg-paper text-quiet',
}
const WORDS: Record<StageState, string> = {
  done: 'done',
  open: 'open',
  stopped: 'stopped here',
  ahead: 'to come',
}

/**
 * The four letters of a test: what is done, what is open, what is to come. Each leads to its part of the
 * page.
 */
export function Stepper({ states }: { states: Record<OpenStage, StageState> }) {
  return (
    <ol aria-label="Stages of the test" className="grid grid-cols-4 gap-2">
      {OPEN_STAGES.map((stage) => {
        const state = states[stage]
        const inside = (
          <>
            <span
              aria-hidden
              className={`flex size-10 items-center justify-center rounded border-2 text-lg font-bold ${looks[state]}`}
            >
              {state === 'done' ? <Icon name="check" /> : STAGE_LABEL[stage].charAt(0)}
            </span>
            <span className="min-w-0">
              <span className="block font-semibold">{STAGE_LABEL[stage]}</span>
              <span className="block text-sm text-quiet">{WORDS[state]}</span>
            </span>
          </>
        )
        const row = 'flex flex-col items-start gap-1 sm:flex-row sm:items-center sm:gap-3'
        return (
          <li key={stage} aria-current={state === 'open' ? 'step' : undefined}>
            {state === 'ahead' ? (
              <span className={row}>{inside}</span>
            ) : (
              <a href={`#${stage}`} className={`${row} rounded text-ink no-underline hover:underline`}>
                {inside}
              </a>
            )}
          </li>
        )
      })}
    </ol>
  )
}
