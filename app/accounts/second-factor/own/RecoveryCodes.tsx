import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

/** The recovery codes, in the one moment they can be seen. `next`: where to go on to. */
export function RecoveryCodes({
  codes,
  title,
  next,
}: {
  codes: readonly string[]
  title: string
  next: { readonly label: string; readonly href: string }
}) {
  const heading = useRef<HTMLDivElement>(null)
  // The page changes under the same address, so a screen reader has to announce it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div ref={heading} tabIndex={-1} className="outline-none">
        <PageHeader
          name="Second factor"
          title={title}
          lead="Keep these recovery codes where you keep other keys, and not on the phone. Each opens your account once when the app is not at hand."
        />
      </div>
      <div className="max-w-2xl space-y-6">
        <Notice kind="caution" title="They are shown this once" still>
          When you leave this page, nobody can show them again; you can only make new ones.
        </Notice>
        <pre
          aria-label="Recovery codes"
          className="w-fit rounded border border-line bg-raised px-6 py-4 font-mono text-base leading-relaxed select-all"
        >
          {codes.join('\n')}
        </pre>
        <div className="flex flex-wrap gap-3">
          <TakeAway text={`CoIIN Collaboratory, recovery codes\n\n${codes.join('\n')}\n`} />
          <ButtonLink href={next.href}>{next.label}</ButtonLink>
        </div>
      </div>
    </>
  )
}

/** Whether scripts run does not change while a page is open. */
const never = () => () => {}

/**
 * Ways to keep the codes, which need a script; without one the text can be marked and the page printed all
 * the same.
 */
function TakeAway({ text }: { text: string }) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [said, setSaid] = useState('')
  if (!ready) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not allow copying: mark the codes and copy them yourself.'),
    )
  return (
    <>
      {'clipboard' in navigator && (
        <Button type="button" look="plain" onClick={copy}>
          Copy the codes
        </Button>
      )}
      <Button type="button" look="plain" onClick={() => window.print()}>
        Print this page
      </Button>
      <span role="status" className="self-center text-sm">
        {said}
      </span>
    </>
  )
}
