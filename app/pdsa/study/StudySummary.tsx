import { compare } from './comparison.ts'
import { MATCH_LABEL, type Test, type TestMeasure } from '../tests/test.ts'
import { resultWords } from './result-words.ts'
import { keysAt } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import { asTyped, fieldLines, line, SummaryField } from '../stages/SummaryField.tsx'

/** The results, as they were written, with what the numbers say about the prediction. */
export function StudySummary({ test }: { test: Test }) {
  return (
    <SummaryField
      empty="Nothing was written."
      items={[
        ...fieldLines(['prediction', ...keysAt('result')], test),
        ...test.measures.map((measure) => line(measure.name, measured(measure))),
        line(FIELDS.matched.label, test.matched && MATCH_LABEL[test.matched]),
        ...test.questions.map(({ question, prediction, answer }) =>
          answer === null
            ? null
            : line(
                question,
                <>
                  {asTyped(answer)}
                  {prediction && <span className="block text-sm text-quiet">Predicted: {prediction}</span>}
                </>,
              ),
        ),
        ...fieldLines(keysAt('lesson'), test),
      ]}
    />
  )
}

function measured(measure: TestMeasure) {
  const { predicted, result } = measure
  if (result === null) return null
  const source = measure.resultPeriod === null ? '' : ` The result is the figure of ${resultWords(measure)}.`
  const words =
    predicted === null
      ? `${resultWords({ ...measure, resultPeriod: null })}.`
      : compare(predicted, result, measure).sentence
  return words + source
}
