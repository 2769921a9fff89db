import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Progress } from '#app/ui/content/Progress.tsx'
import type { Progress as HowFar } from './progress.ts'
import { percentOf, progressWords, spokenProgress } from './words.ts'

/** How often a page with script checks the progress, in milliseconds. */
const LOOK_EVERY_MS = 800

export type WorkPageProps = {
  readonly team: { readonly slug: string; readonly name: string }
  readonly fileName: string
  readonly task: 'reading' | 'importing'
  readonly progress: HowFar
  /** Why it failed; null while it goes on. */
  readonly message: string | null
}

/**
 * How far a large file is. Goes on to the result by itself; until then one may reload the page, or go away
 * and come back.
 */
export function WorkPage({ team, fileName, task, progress, message }: WorkPageProps) {
  const base = `/teams/${team.slug}`
  const trail = [
    { label: team.name, href: base },
    { label: 'Import', href: `${base}/import` },
  ]
  if (message !== null) {
    return (
      <>
        <PageHeader
          trail={trail}
          name={fileName}
          title={task === 'reading' ? 'The file was not read' : 'The file was not imported'}
          action={<ButtonLink href={`${base}/import`}>Choose a file</ButtonLink>}
        />
        <Notice kind="problem">
          <p>{message}</p>
        </Notice>
      </>
    )
  }
  return (
    <>
      <PageHeader
        trail={trail}
        name={fileName}
        title={task === 'reading' ? 'Reading the file' : 'Importing the file'}
        lead={
          task === 'reading'
            ? 'Nothing is stored yet: afterwards you see what would change.'
            : 'Either the whole file is imported or nothing.'
        }
      />
      <HowFarItIs progress={progress} />
      <p className="mt-6 max-w-prose text-quiet">
        This page goes on by itself when it is done. You may leave it and come back: the work goes on
        meanwhile.
      </p>
      <noscript>
        <p className="mt-3">
          It looks again every two seconds. <Link href="?">Look now</Link>
        </p>
      </noscript>
    </>
  )
}

function HowFarItIs({ progress }: { progress: HowFar }) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const next = setTimeout(revalidate, LOOK_EVERY_MS)
    return () => clearTimeout(next)
  }, [revalidate, state, progress])
  return (
    <Progress
      label="How far the file is"
      percent={percentOf(progress)}
      words={progressWords(progress)}
      spoken={spokenProgress(progress)}
    />
  )
}
