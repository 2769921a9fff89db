import type { PastePreview } from './preview.ts'

/**
 * Figures far from the team's earlier ones: each is saved once it is ticked, and left out otherwise. The
 * ticks belong to the form that applies.
 */
export function PasteQuestions({ questions, form }: { questions: PastePreview['questions']; form: string }) {
  return (
    <fieldset className="space-y-3 rounded border border-s-4 border-line border-s-concern p-4">
      <legend className="px-1 text-lg font-semibold">
        {questions.length === 1 ? 'One figure is asked about' : `${questions.length} figures are asked about`}
      </legend>
      <p className="text-quiet">Tick what is right. What is not ticked is left out; the rest is saved.</p>
      <ul className="space-y-3">
        {questions.map(({ key, what, question }) => (
          <li key={key}>
            <label className="flex min-h-6 items-start gap-3">
              <input
                type="checkbox"
                name="sure"
                value={key}
                form={form}
                autoComplete="off"
                className="mt-1 size-5 shrink-0 accent-brand"
              />
              <span>
                <strong>{what}</strong>: {question} <span className="text-quiet">It is right.</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
