import { z } from 'zod'
import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { exportRow } from '../table/export-row.ts'
import { COLUMN_NAMES } from '../table/columns.ts'
import { readableSharings, testReader } from '../sharing/readable.server.ts'
import { listToExport } from './store.server.ts'

/** A table to be written as a file, the header first. `name`: without its ending. */
export type TestTableFile = {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * The tests of a team that the asker may read, as a table that changes nothing when it is imported again.
 */
export const exportTests = defineQuery({
  action: 'test.list',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, actor, may }, { subject, team }): Promise<TestTableFile> => {
    const tests = await listToExport(db, team.id, readableSharings(may, subject), testReader(actor))
    return { name: `${team.slug}-tests`, rows: [COLUMN_NAMES, ...tests.map(exportRow)] }
  },
})

/** What the page of the import needs before a file was chosen. */
export const readTestImport = defineQuery({
  action: 'test.write',
  form: teamParam.extend({
    imported: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
  }),
  load: async (context, { team }) => loadTeam(context, team),
  run: async (_, { team }, { imported }) => ({
    team: { slug: team.slug, name: team.name },
    imported: imported ?? null,
  }),
})

/** The columns alone, to be filled in. */
export const testTemplate = defineQuery({
  action: 'test.write',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (_, { team }): Promise<TestTableFile> => ({
    name: `${team.slug}-tests-template`,
    rows: [COLUMN_NAMES.filter((column) => column !== 'test')],
  }),
})
