import type { NeedKind } from './need.ts'

/** The drawing beside the words of a reason. */
export const NEED_ICON = {
  'no-data': 'calendar',
  signal: 'chart',
  question: 'conversation',
  promise: 'calendar',
  late: 'calendar',
  'not-reviewed': 'entry',
  none: 'check',
} as const satisfies Record<NeedKind, string>
