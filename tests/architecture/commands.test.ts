import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMMANDS } from './commands.ts'

type Exported = { kind?: string; merges?: boolean; once?: boolean; ask?: unknown } | undefined

const modules = import.meta.glob<Record<string, Exported>>('/app/**/*.server.ts')
const routes = Object.keys(import.meta.glob('/app/routes/**/*.tsx'))

/** Every command that is exported, by its name. */
async function commands(): Promise<Map<string, { merges: boolean; once: boolean }>> {
  const commandsByName = new Map<string, { merges: boolean; once: boolean }>()
  for (const [path, load] of Object.entries(modules)) {
    if (!readFileSync(`.${path}`, 'utf8').includes('defineCommand')) continue
    for (const [name, value] of Object.entries(await load()))
      if (value?.kind === 'command' && value.ask)
        commandsByName.set(name, { merges: value.merges === true, once: value.once === true })
  }
  return commandsByName
}

test('every command is in the table, with what keeps two people or two clicks from undoing each other', async () => {
  const declared = await commands()
  expect(declared.size).toBeGreaterThan(100)
  const unsaid = [...declared.keys()].filter((name) => !(name in COMMANDS))
  expect(unsaid, 'say in tests/architecture/commands.ts what each of these is').toEqual([])
  expect(Object.keys(COMMANDS).filter((name) => !declared.has(name))).toEqual([])
  const wrong = [...declared].filter(([name, { merges, once }]) => {
    const { is } = COMMANDS[name]!
    return merges !== is.includes('edit') || once !== is.includes('new')
  })
  expect(wrong).toEqual([])
}, 60_000)

/** The text of a file and of all components it draws with, each once. */
function withComponents(path: string, seen = new Set<string>()): string {
  if (seen.has(path)) return ''
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const drawn = [...text.matchAll(/from '(#app\/|\.{1,2}\/)([^']+\.tsx)'/g)].map(([, root, rest]) =>
    root === '#app/' ? `app/${rest}` : new URL(`${root}${rest}`, `file:///${path}`).pathname.slice(1),
  )
  return text + drawn.map((one) => withComponents(one, seen)).join('')
}

test('the page of every edit form carries what it was filled from, and that of every new record its key', () => {
  const missing: string[] = []
  for (const route of routes) {
    const text = readFileSync(`.${route}`, 'utf8')
    const sent = [...text.matchAll(/\bsubmit\(\s*(\w+)/g)].map(([, name]) => name!)
    // A route without a page takes the forms of others.
    if (!text.includes('export default')) continue
    const page = withComponents(route.slice(1))
    for (const name of sent) {
      const is = COMMANDS[name]?.is ?? []
      if (is.includes('edit') && !/<EditFields|<EditCarry/.test(page)) missing.push(`EditFields in ${route}`)
      if (is.includes('new') && !page.includes('<FormKey')) missing.push(`FormKey in ${route}`)
    }
    // Remix does not load a page again after a refusal; then the choice would show the earlier value.
    if (
      sent.length > 0 &&
      /<EditFields|<EditCarry|<ConflictChoices/.test(page) &&
      !text.includes('shouldRevalidate')
    )
      missing.push(`shouldRevalidate in ${route}`)
  }
  expect(routes.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
}, 120_000)
