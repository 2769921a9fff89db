import { Notice } from '#app/ui/content/Notice.tsx'
import { UndoForm } from './AppliedPaste.tsx'

/** What a paste saved, with the way back in one press. */
export function PastedNotice({ id, values, team }: { id: string; values: number; team: string }) {
  return (
    <div className="mb-6 space-y-3">
      <Notice kind="success">
        {values} pasted {values === 1 ? 'figure is' : 'figures are'} saved.
      </Notice>
      <UndoForm base={`/teams/${team}/entry/paste`} id={id} />
    </div>
  )
}
