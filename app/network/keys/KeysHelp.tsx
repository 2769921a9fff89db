import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { KeyTable } from '#app/ui/content/KeyList.tsx'
import { KEYS } from './keys.ts'

/** Lists the keys in a dialog, over the page from which it was opened. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const own = dialog.current
    own?.showModal()
    return () => own?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-help"
      onClose={onClose}
      className="m-auto max-w-md rounded border border-line bg-paper p-6 text-ink shadow-float"
    >
      <div className="space-y-4">
        <h2 id="keys-help" className="text-lg font-semibold">
          Keys of the learning network
        </h2>
        <KeyTable keys={KEYS} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="button" look="plain" onClick={() => dialog.current?.close()}>
            Close
          </Button>
          <Link href="/account/shortcuts">Turn shortcuts off</Link>
        </div>
      </div>
    </dialog>
  )
}
