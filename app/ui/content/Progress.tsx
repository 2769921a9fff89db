import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * The bar alone, of anything that has a `value` out of `max`; without a value it is not known how far it is.
 */
export function ProgressBar(props: { 'aria-label': string; max: number; value: number | undefined }) {
  return (
    <progress
      className="block h-2 w-full appearance-none overflow-hidden rounded bg-paper-dark [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-paper-dark [&::-webkit-progress-value]:bg-brand"
      {...props}
    />
  )
}

/**
 * How far something long is: a bar, the same in words, and what is said aloud of it, which changes seldom
 * enough not to interrupt.
 */
export function Progress({
  label,
  percent,
  words,
  spoken,
}: {
  label: string
  /** Whole percents; null where it is not known how far it is. */
  percent: number | null
  words: string
  spoken: string
}) {
  return (
    <div className="max-w-[44rem] space-y-2">
      <progress
        aria-label={label}
        max={100}
        value={percent ?? undefined}
        className="block h-3 w-full accent-brand"
      />
      <p className="flex flex-wrap justify-between gap-x-6 tabular-nums">
        <span>{words}</span>
        {percent !== null && <span aria-hidden="true">{percent}%</span>}
      </p>
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </div>
  )
}
