import { sizeInWords } from '#app/files/kinds.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { ProgressBar } from '#app/ui/content/Progress.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { ChosenFile } from './use-send-files.tsx'

/** The files about to be sent, each with its description, how far it is, and why it was refused. */
export function ChosenFiles({
  chosen,
  sending,
  onDescribe,
  onLeaveOut,
}: {
  chosen: readonly ChosenFile[]
  sending: boolean
  onDescribe: (key: number, caption: string) => void
  onLeaveOut: (key: number) => void
}) {
  if (chosen.length === 0) return null
  return (
    <ul className="space-y-4" aria-label="Chosen files">
      {chosen.map(({ key, file, caption, sentBytes, problem }) => (
        <li key={key} className="space-y-2 rounded border border-line p-3">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <p className="min-w-0 font-semibold break-words">
              {file.name} <span className="font-normal text-quiet">{sizeInWords(file.size)}</span>
            </p>
            {!sending && (
              <Button
                type="button"
                look="quiet"
                size="sm"
                aria-label={`Leave out ${file.name}`}
                onClick={() => onLeaveOut(key)}
              >
                Leave out
              </Button>
            )}
          </div>
          {problem !== null && <p className="max-w-prose font-semibold text-problem">{problem}</p>}
          <Field
            label={
              <>
                {file.type.startsWith('image/') ? 'What the image shows' : 'What the file is'}
                <VisuallyHidden>, {file.name}</VisuallyHidden>
              </>
            }
            id={`caption-${key}`}
            name={`caption-${key}`}
            defaultValue={caption}
            optional
          >
            <TextInput
              width="full"
              maxLength={300}
              onChange={(event) => onDescribe(key, event.currentTarget.value)}
            />
          </Field>
          {sentBytes !== null && (
            <ProgressBar aria-label={`Sending ${file.name}`} max={file.size} value={sentBytes} />
          )}
        </li>
      ))}
    </ul>
  )
}
