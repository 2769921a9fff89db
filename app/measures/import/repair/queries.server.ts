import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import type { TableFile } from '../../export/queries.server.ts'
import { compare, readFor } from '../assess.server.ts'
import { previewForm } from '../forms.ts'
import { repairFiles } from '../read-files.server.ts'
import { findUpload, readContents } from '../store.server.ts'

/** The refused rows of a file, in its own layout, to be corrected and uploaded again. */
export const repairFile = defineQuery({
  action: 'values.import',
  form: previewForm,
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null) return null
    const upload = await findUpload(context.db, loaded.team.id, input.upload)
    return upload && { ...loaded, upload }
  },
  run: async (
    { db, now, may },
    { subject, team, upload },
    given,
  ): Promise<TableFile & { workbook: boolean }> => {
    const { stored, applied } = upload
    const { sheet, measure, mapping, where } = given
    const choices = applied?.choices ?? {
      sheet,
      measure,
      mapping,
      where,
      layout: stored.layout,
      wide: stored.wide,
    }
    const mayAddMeasure = may('team.measures.pick', subject)
    const files = await readContents(db, upload)
    const { main } = files
    const reading = await readFor(db, team, files, choices, { now, mayAddMeasure })
    const { parsed, sheet: read } = await compare(db, team, reading)
    const place = { headerLine: parsed.headerLine, wide: parsed.wide !== null, sheet: read }
    const table = !parsed.ok
      ? []
      : await repairFiles(reading.request, { ...place, paired: parsed.paired, rejected: parsed.rejected })
    return {
      name: `${main.name.replace(/\.\w{2,4}$/, '')}-to-repair`,
      workbook: read !== null,
      async *rows() {
        yield table.map((cells) =>
          cells.map((cell) => (/^\d{1,15}(\.\d+)?$/.test(cell) ? plainNumber(cell) : cell)),
        )
      },
    }
  },
})

/** A number as a number, unless that would change how it is written (01, 1.50). */
const plainNumber = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text)
