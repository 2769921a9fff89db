import { dayLabel } from '#app/kernel/time/day.ts'
import { Button } from '../../actions/Button.tsx'
import { Notice } from '../../content/Notice.tsx'
import type { FromEarlier } from './use-unsaved-text.tsx'

/** Says that there is text from earlier, and asks what is to become of it. */
export function EarlierNotice({
  earlier: { text, state, placeless },
  onPutBack,
  onDiscard,
}: {
  earlier: FromEarlier
  onPutBack: () => void
  onDiscard: () => void
}) {
  const waits = state === 'offered'
  return (
    <Notice
      title={
        waits ? 'Text from earlier that was not saved' : 'Your text is in the form again, and not saved yet'
      }
    >
      {waits && <p>You typed it here on {dayLabel(new Date(text.at))}. Only this browser has it.</p>}
      {placeless.length > 0 && (
        <>
          <p>For this part there is no place in the form any more; copy what you still need:</p>
          <ul className="list-disc ps-6">
            {placeless.map((text, at) => (
              <li key={at} className="whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {(waits || placeless.length > 0) && (
        <p className="flex flex-wrap gap-3 pt-1">
          {waits && (
            <Button type="button" look="plain" size="sm" onClick={onPutBack}>
              Put it back
            </Button>
          )}
          <Button type="button" look="quiet" size="sm" onClick={onDiscard}>
            {waits ? 'Discard it' : 'I have what I need'}
          </Button>
        </p>
      )}
    </Notice>
  )
}
