import type { Context } from '#app/platform/use-case.server.ts'
import type { TestSubject } from '#app/policy/action.ts'
import type { Team } from '#app/teams/team.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findAttachment, findTestOfFiles, type TestOfFiles } from './store.server.ts'

type Asked = { readonly team: string; readonly test: string }
type LoadedTest = { readonly subject: TestSubject; readonly team: Team; readonly test: TestOfFiles }

/**
 * The `load` of use cases about the files of a test. It looks at the test alone, since a page asks it once
 * for each image.
 */
export async function loadTestOfFiles(
  context: Pick<Context, 'db'>,
  asked: Asked,
): Promise<LoadedTest | null> {
  const loaded = await loadTeam(context, asked.team)
  if (loaded === null) return null
  const test = await findTestOfFiles(context.db, loaded.team.id, asked.test)
  return (
    test && { team: loaded.team, test, subject: { ...loaded.subject, shared: test.sharing === 'network' } }
  )
}

/** The `load` of use cases about one file that is still there. */
export async function loadAttachment(
  context: Pick<Context, 'db'>,
  asked: Asked & { readonly attachment: string },
): Promise<(LoadedTest & NonNullable<Awaited<ReturnType<typeof findAttachment>>>) | null> {
  const loaded = await loadTestOfFiles(context, asked)
  if (loaded === null) return null
  const file = await findAttachment(context.db, loaded.test.id, asked.attachment)
  return file && { ...loaded, ...file }
}
