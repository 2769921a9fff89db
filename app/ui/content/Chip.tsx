import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

const tones = {
  plain: 'border-line bg-paper-dark text-ink',
  brand: 'border-brand bg-brand-tint text-brand-strong',
  improve: 'border-info bg-info-tint text-info',
  concern: 'border-concern bg-concern-tint text-concern',
  success: 'border-success bg-success-tint text-success',
} as const

/** A short label on a thing. The words carry the meaning; the tone only repeats it. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: keyof typeof tones
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded border px-2 py-0.5 text-sm font-medium ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </span>
  )
}
