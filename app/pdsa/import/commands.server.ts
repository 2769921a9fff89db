import { done, failed } from '#app/kernel/result.ts'
import { FileRefusal } from '#app/measures/import/parse/codes.ts'
import { decodeFile } from '#app/measures/import/parse/file/decode.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findDefaultSharing } from '../tests/store.server.ts'
import { applyForm, tableForm } from './forms.ts'
import { lookThrough } from './look.server.ts'
import { addImportedTests, queueForImport } from './store.server.ts'

async function textIn(file: File): Promise<{ name: string; text: string } | { message: string }> {
  const name = (file.name.split(/[\\/]/).at(-1) ?? '').slice(0, 200) || 'The file'
  try {
    return { name, text: [...decodeFile(name, new Uint8Array(await file.arrayBuffer()))].join('') }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { message: error.message }
  }
}

/**
 * Checks a file of tests and writes nothing: what would be imported, what is here already, what cannot be
 * read and why.
 */
export const previewTests = defineCommand({
  action: 'test.write',
  form: tableForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, { file }) => {
    const read = await textIn(file)
    if ('message' in read) return failed({ field: 'file', message: read.message })
    const look = await lookThrough(granted, team.id, read.name, read.text)
    if (!look.ok) return failed({ field: 'file', message: look.message })
    return done({ output: { ...read, ...look }, events: [] })
  },
})

/**
 * Imports the tests of a table, all of them or none. Those that are here already are skipped, so a
 * second time changes nothing.
 */
export const importTests = defineCommand({
  action: 'test.write',
  form: applyForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, { name, text }) => {
    const { db, signature } = granted
    await queueForImport(db, team.id)
    const look = await lookThrough(granted, team.id, name, text)
    if (!look.ok) return failed({ field: '', message: look.message })
    const [first] = look.refused
    if (first) {
      return failed({
        field: '',
        message: `Line ${first.line} cannot be read any more: ${first.problems[0]?.message ?? ''} Nothing was imported. Choose the file again.`,
      })
    }
    const sharing = (await findDefaultSharing(db, team.id)) ?? 'team'
    const tests = look.fresh.map(({ test }) => test)
    const ids = await addImportedTests(db, tests, { teamId: team.id, sharing }, signature)
    return done({
      output: { team: team.slug, imported: ids.length },
      events: tests.map(({ change, areaSlug, stage }, at) => ({
        teamId: team.id,
        subject: { kind: 'test', id: ids[at] ?? '' },
        data: { imported: name, change, area: areaSlug, stage },
      })),
    })
  },
})
