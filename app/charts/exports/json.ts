import { recordedIn, type ChartToExport } from '../view/chart-to-export.ts'

/**
 * The whole analysis, for programs: the texts of notes, without their authors. Key names are part of the
 * format.
 */
export function chartJson({ team, series, marks, chart, strata }: ChartToExport): string {
  const { measure, baseline, dropped } = series
  const {
    points,
    phases,
    chartReading,
    measure: _,
    annotations: _placed,
    offAxis: _unplaced,
    ...rest
  } = chart
  return JSON.stringify(
    {
      format: 'coiin-chart',
      version: 1,
      team: { slug: team.slug, name: team.name },
      measure: {
        slug: measure.slug,
        name: measure.name,
        numerator: measure.numeratorText,
        denominator: measure.denominatorText,
        unit: measure.unit,
        multiplier: measure.multiplier,
        shape: measure.shape,
        direction: measure.direction,
        frequency: chart.measure.frequency,
        source: measure.source,
        dropped,
      },
      baseline,
      ...rest,
      finding: chartReading,
      points: points.map(({ raw: _raw, ...point }) => {
        const recorded = recordedIn(point.period, series)
        const comments = recorded.flatMap(({ comment }) => comment ?? [])
        return { ...point, comments, invented: recorded.some(({ invented }) => invented) }
      }),
      annotations: marks.annotations.map(({ kind, text, from, to, everywhere, test }) => ({
        ...{ kind, text, from, to, everywhere },
        ...(test && { test }),
      })),
      phases: phases.map(({ started, broken, ...phase }) => ({
        ...phase,
        reason: started?.reason ?? null,
        changedDefinition: broken,
      })),
      strata,
      pointMarks: marks.points.map(({ period, kind, reason }) => ({ period, kind, reason })),
    },
    null,
    2,
  )
}
