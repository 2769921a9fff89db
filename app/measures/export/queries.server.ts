import { slugSchema, teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { isPeriod, type Period } from '#app/kernel/time/period.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { newestDuePeriod } from '../due/due.ts'
import { LONG_COLUMNS, longRow, type LongFigure } from '../import/parse/long-row.ts'
import { owedBy } from '../queries.server.ts'
import { listTeamSeries } from '../store.server.ts'
import { listFigures } from './store.server.ts'

const aPeriod = z
  .string()
  .refine(isPeriod, { error: 'Write the period as 2026-03, 2026-Q1 or 2026.' })
  .transform((text) => text as Period)
  .optional()
  .transform((period) => period ?? null)

/**
 * Which figures to give: those of one measure, from a period on and up to one; without any of it, everything
 * the team has.
 */
export const exportForm = z.object({
  team: slugSchema,
  measure: z
    .string()
    .max(120)
    .optional()
    .transform((slug) => slug || null),
  from: aPeriod,
  to: aPeriod,
})

/** A table to be written as a file: its name without an ending, and its rows, the header first, in parts. */
export type TableFile = {
  readonly name: string
  readonly rows: () => AsyncIterable<readonly (readonly (string | number)[])[]>
}

/** The figures of a team as a file that importing reads back and finds nothing changed. */
export const exportValues = defineQuery({
  action: 'values.export',
  form: exportForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db }, { team }, { measure, from, to }): Promise<TableFile> => ({
    name: [team.slug, measure ?? 'values', from, to].filter((part) => part !== null).join('-'),
    async *rows() {
      yield [LONG_COLUMNS]
      for await (const part of listFigures(db, { teamId: team.id, measure, from, to })) {
        yield part.map((figure) => longRow({ name: team.name, code: team.jurisdictionCode }, figure))
      }
    },
  }),
})

/** What the team's measures mean, beside the rows to fill in. */
export type Template = TableFile & { readonly measures: readonly (readonly string[])[] }

/**
 * A file with a row for each figure the team owes, to be filled in and imported as it is. Where nothing is
 * due: the newest period of each measure.
 */
export const exportTemplate = defineQuery({
  action: 'values.enter',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, now }, { team }): Promise<Template> => {
    const series = (await listTeamSeries(db, [team.id])).get(team.id) ?? []
    const due = series.map((one) => ({ ...one, due: owedBy(one, now) }))
    const nothing = due.every((one) => one.due.length === 0)
    const blank = { reported: null, provisional: false, comment: null, group: null }
    const figures: LongFigure[] = due.flatMap(({ measure, due: periods }) =>
      (nothing ? [newestDuePeriod(measure, now)] : periods).map((period) => ({
        ...blank,
        measureSlug: measure.slug,
        period,
      })),
    )
    const measures = series.map(({ measure }) => [
      measure.slug,
      measure.name,
      measure.numeratorText,
      measure.denominatorText ?? 'None: one number, under value',
    ])
    return {
      name: `${team.slug}-template`,
      measures: [['Code', 'What it is called', 'Counted', 'Out of'], ...measures],
      async *rows() {
        yield [
          LONG_COLUMNS,
          ...figures.map((figure) => longRow({ name: team.name, code: team.jurisdictionCode }, figure)),
        ]
      },
    }
  },
})
