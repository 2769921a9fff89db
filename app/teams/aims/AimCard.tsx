import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { AIM_STATUS_LABEL, type AimProgress, type AimStatus } from './aim-progress.ts'

const TONES = {
  reached: 'success',
  'on-track': 'improve',
  'at-risk': 'concern',
  'not-reached': 'concern',
  'too-early': 'plain',
} as const satisfies Record<AimStatus, string>

const ICONS = {
  reached: 'done',
  'on-track': 'done',
  'at-risk': 'warning',
  'not-reached': 'warning',
  'too-early': 'info',
} as const satisfies Record<AimStatus, string>

/** An aim's sentence with its progress and why. */
export function AimCard({
  sentence,
  progress,
  href,
  mayChange,
}: {
  sentence: string
  progress: AimProgress
  /** The page of the aim; null where it is shown there. */
  href: string | null
  mayChange: boolean
}) {
  return (
    <div className="space-y-2 border-s-4 border-line ps-4">
      <p className="max-w-prose">{sentence}</p>
      <p className="flex max-w-prose flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Chip tone={TONES[progress.status]} icon={ICONS[progress.status]}>
          {AIM_STATUS_LABEL[progress.status]}
        </Chip>
        <span className="text-quiet">{progress.reason}</span>
      </p>
      {href && (
        <p className="text-sm print:hidden">
          <Link href={href}>{mayChange ? 'Change or discuss this aim' : 'Open this aim'}</Link>
        </p>
      )}
    </div>
  )
}
