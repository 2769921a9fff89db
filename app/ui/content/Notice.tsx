import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const kinds = {
  info: { icon: 'info', word: 'Note', look: 'border-info bg-info-tint', ink: 'text-info' },
  success: { icon: 'done', word: 'Done', look: 'border-success bg-success-tint', ink: 'text-success' },
  caution: {
    icon: 'warning',
    word: 'Take care',
    look: 'border-concern bg-concern-tint',
    ink: 'text-concern',
  },
  problem: { icon: 'alert', word: 'Problem', look: 'border-problem bg-problem-tint', ink: 'text-problem' },
} as const satisfies Record<string, { icon: IconName; word: string; look: string; ink: string }>

/**
 * A message about what happened or about what to know here. Problems interrupt (`alert`), the rest is said
 * when there is a pause (`status`). Set `still` for a standing remark that belongs to the page and is not
 * news.
 */
export function Notice({
  kind = 'info',
  title,
  still = false,
  children,
}: {
  kind?: keyof typeof kinds
  title?: string
  still?: boolean
  children?: ReactNode
}) {
  const { icon, word, look, ink } = kinds[kind]
  const role = still ? undefined : kind === 'problem' ? 'alert' : 'status'
  return (
    <div role={role} className={`flex gap-3 rounded border border-s-4 px-4 py-3 ${look}`}>
      <span className={`mt-0.5 ${ink}`}>
        <Icon name={icon} />
      </span>
      <div className="min-w-0 max-w-prose space-y-1">
        <VisuallyHidden>{word}: </VisuallyHidden>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
