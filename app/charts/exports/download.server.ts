import type { z } from 'zod'
import type { Query } from '#app/platform/use-case.server.ts'
import { readStrata, readTeamMeasure } from '#app/measures/queries.server.ts'
import { refusal, resourceOf } from '#app/platform/routes/resource.server.ts'
import { readTeamAreas } from '#app/teams/queries.server.ts'
import type { TestMark } from '../marks/test-marks.ts'
import { readMarks } from '../queries.server.ts'
import { lookOf } from '../view/look.ts'
import { chartToExport, fileName, type ChartToExport } from '../view/chart-to-export.ts'

/** A file made of one chart. */
interface FileKind {
  readonly extension: string
  readonly type: string
  readonly make: (exported: ChartToExport) => BodyInit | Promise<BodyInit>
  /** Loads the tests on the chart, which charts know nothing about. */
  readonly tested: Query<z.ZodType, { readonly tests: readonly TestMark[] }>
}

/**
 * The loader that gives a chart as a file to keep; looked at as its address asks:
 * `?through=2026-03&rules=nhs`.
 */
export const chartDownload = ({ extension, type, make, tested }: FileKind) =>
  resourceOf(
    { figures: readTeamMeasure, areas: readTeamAreas, written: readMarks, groups: readStrata, tested },
    async (answers, { request }) => {
      const asked = lookOf(request.url, answers)
      if (!asked.ok) return refusal(asked.reason, 400)
      const exported = chartToExport(answers, asked.look)
      const headers = {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${fileName(exported, extension)}"`,
        'Cache-Control': 'private, no-cache',
      }
      return new Response(await make(exported), { headers })
    },
  )
