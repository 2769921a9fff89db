/** How anything one can type or choose in looks. */
export const controlLook =
  'block min-h-10 max-w-full rounded border border-edge bg-raised px-3 py-2 text-base text-ink placeholder:text-quiet ' +
  'hover:border-brand aria-invalid:border-2 aria-invalid:border-problem disabled:bg-paper-dark disabled:text-quiet '

/** The width says how much is expected. */
export const controlWidths = {
  xs: 'w-20',
  sm: 'w-36',
  md: 'w-72',
  lg: 'w-full sm:w-[32rem]',
  full: 'w-full',
} as const

export type ControlWidth = keyof typeof controlWidths
