import type { Context } from '#app/platform/use-case.server.ts'
import type { TestSubject } from '#app/policy/action.ts'
import type { Team } from '#app/teams/team.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findAttachment, findTestOfFiles, type TestOfFiles } from './store.server.ts'

type Asked = { readonly team: string; readonly test: string }
type LoadedTest = { readonly subject: TestSubject; readonly team: Team; readonly test: TestOfFiles }

/** The `load` of use cases about the files of a test. It looks at the test alone, since a page asks it once for each image. */
export async function loadTestOfFiles(
  context: Pick<Context, 'db'>,
  asked: Asked,
): Promise<LoadedTest | null> {
  const found = await loadTeam(context, asked.team)
  if (found === null) return null
  const test = await findTestOfFiles(context.db, found.team.id, asked.test)
  return test && { team: found.team, test, subject: { ...found.subject, shared: test.sharing === 'network' } }
}

/** The `load` of use cases about one file that is still there. */
export async function loadAttachment(
  context: Pick<Context, 'db'>,
  asked: Asked & { readonly attachment: string },
): Promise<(LoadedTest & NonNullable<Awaited<ReturnType<typeof findAttachment>>>) | null> {
  const found = await loadTestOfFiles(context, asked)
  if (found === null) return null
  const file = await findAttachment(context.db, found.test.id, asked.attachment)
  return file && { ...found, ...file }
}
