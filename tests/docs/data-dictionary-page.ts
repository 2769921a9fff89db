import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOG } from '#app/measures/catalog/index.ts'
import {
  FREQUENCY_WORDS,
  KIND_WORDS,
  lagWords,
  LEVEL_WORDS,
} from '#app/measures/definitions/measure-words.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { projectFolder } from '#scripts/project.ts'

type Column = { name: string; type: string; required: boolean; key: string; said: string }
export type Table = { name: string; said: string; columns: Column[] }

const folder = join(projectFolder, 'prisma', 'schema')

/** Every table of the schema, file by file, with what stands beside it and its columns in the schema. */
export function tables(): { file: string; tables: Table[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ file: name, tables: tablesOf(readFileSync(join(folder, name), 'utf8')) }))
    .filter((file) => file.tables.length > 0)
}

function tablesOf(text: string): Table[] {
  const tables: Table[] = []
  let said: string[] = []
  let columns: Column[] | null = null
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('///')) said.push(line.slice(3).trim())
    else if (line.startsWith('model ')) {
      columns = []
      tables.push({ name: line.split(' ')[1]!, said: said.join(' '), columns })
      said = []
    } else if (line === '}') columns = null
    else if (columns !== null && line.startsWith('@@map(')) tables.at(-1)!.name = quoted(line)!
    else if (columns !== null && line !== '' && !line.startsWith('@@')) {
      const column = columnOf(line, said.join(' '))
      if (column) columns.push(column)
      said = []
    } else if (line === '') said = []
  }
  return tables
}

const SCALARS = ['String', 'Int', 'BigInt', 'Boolean', 'DateTime', 'Decimal', 'Json', 'Bytes', 'Float']

/** A line of a model as a column; null for a relation, which is no column. */
function columnOf(line: string, said: string): Column | null {
  const [name = '', kind = ''] = line.split(/\s+/)
  const scalar = kind.replace(/[?[\]]/g, '')
  if (!SCALARS.includes(scalar)) return null
  const native = /@db\.(\w+(\([^)]*\))?)/.exec(line)?.[1]
  return {
    name: /@map\("([^"]+)"\)/.exec(line)?.[1] ?? name,
    type: `${(native ?? scalar).toLowerCase()}${kind.includes('[]') ? ' list' : ''}`,
    required: !kind.includes('?'),
    key: line.includes('@id') ? 'key' : line.includes('@unique') ? 'unique' : '',
    said,
  }
}

const quoted = (line: string): string | undefined => /"([^"]+)"/.exec(line)?.[1]

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** docs/data-dictionary.md: every table and column, and every measure of the catalog. */
export function dataDictionaryPage(): string {
  const lines = [
    '# Data dictionary',
    '',
    'Written by `npm run docs` from the schema (`prisma/schema`) and the catalog (`app/measures/catalog`): change those, not this page.',
    'The rules that the database holds (checks, exclusions, triggers) stand in `prisma/migrations`.',
    '',
    '## Tables',
  ]
  for (const file of tables()) {
    lines.push('', `### ${file.file.replace('.prisma', '')}`)
    for (const { name, said, columns } of file.tables) {
      lines.push('', `#### ${name}`, '', ...(said ? [said, ''] : []))
      lines.push('| Column | Type | Must be there | Key | What it holds |', '| --- | --- | --- | --- | --- |')
      for (const one of columns)
        lines.push(row(`\`${one.name}\``, one.type, one.required ? 'yes' : 'no', one.key, one.said))
    }
  }
  lines.push('', '## Measures of the catalog')
  for (const area of Object.keys(AREA_NAMES) as (keyof typeof AREA_NAMES)[]) {
    const own = CATALOG.filter(({ areaSlug }) => areaSlug === area)
    if (own.length === 0) continue
    lines.push('', `### ${AREA_NAMES[area].name}`, '')
    lines.push('| Measure | Kind | Numerator or value | Denominator | Unit | Reported | Covers | Source |')
    lines.push('| --- | --- | --- | --- | --- | --- | --- | --- |')
    for (const one of own) {
      const name = `${one.name} (\`${one.slug}\`)${one.retired ? ', kept for its history' : ''}`
      const reported = `${FREQUENCY_WORDS[one.frequency]}, ${lagWords(one.usualLagMonths)}`
      lines.push(
        row(
          ...[name, KIND_WORDS[one.kind], one.numeratorText, one.denominatorText ?? 'none'],
          ...[one.unit, reported, LEVEL_WORDS[one.level], one.source],
        ),
      )
    }
  }
  return `${lines.join('\n')}\n`
}
