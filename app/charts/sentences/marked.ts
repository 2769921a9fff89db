import { capitalized, countWord, listed } from '#app/kernel/text/text.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import type { RunChartFacts } from '../view/chart.ts'
import { formatValue } from '../words/format.ts'
import { testsInWords } from './after-tests.ts'
import { centerWord } from './center.ts'

/** What people marked on the chart, in sentences: phases, points left out, astronomical points, notes. */
export function markedInWords(facts: RunChartFacts): string[] {
  return [
    phasesInWords(facts),
    ...brokenInWords(facts),
    pointsInWords(facts, 'excluded', 'excluded from the calculations'),
    pointsInWords(facts, 'astronomical', 'called astronomical by people who know the process'),
    notesInWords(facts),
    ...testsInWords(facts),
  ].filter((sentence) => sentence !== null)
}

function phasesInWords(facts: RunChartFacts): string | null {
  const { phases, points, measure } = facts
  if (phases.length === 1) return null
  const line = centerWord(facts)
  const sentences = phases.map(({ from, analysis }, at) => {
    const begun = at === 0 ? 'at first' : `from ${periodLongLabel(points[from]!.period)}`
    return `${begun} ${analysis.center === null ? `no ${line}` : formatValue(analysis.center, measure.unit)}`
  })
  return `${capitalized(countWord(phases.length))} phases, each with its own ${line}: ${listed(sentences)}.`
}

/** "The definition changed in April 2025: ... Figures before it do not compare with those after it." */
function brokenInWords({ phases, points }: RunChartFacts): string[] {
  return phases.flatMap(({ broken, from }) =>
    broken === null
      ? []
      : [
          `The definition changed in ${periodLongLabel(points[from]!.period)}: ${broken.note.replace(/\.?$/, '.')} Figures before it do not compare with those after it.`,
        ],
  )
}

function pointsInWords(
  { details, points }: RunChartFacts,
  kind: 'excluded' | 'astronomical',
  what: string,
): string | null {
  const marked = points.flatMap((point, at) =>
    details[at]![kind] === null ? [] : [periodLongLabel(point.period)],
  )
  if (marked.length === 0) return null
  return `${capitalized(listed(marked))} ${marked.length === 1 ? 'is' : 'are'} ${what}.`
}

function notesInWords({ annotations }: RunChartFacts): string | null {
  const count = annotations.filter(({ note }) => !note.test).length
  if (count === 0) return null
  return `${capitalized(countWord(count))} ${count === 1 ? 'note is' : 'notes are'} flagged on the chart and listed with it.`
}
