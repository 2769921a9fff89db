import { parseArgs } from 'node:util'
import { parseMapping, parseWhere } from '#app/measures/import/parse/options.ts'
import type { Choices } from '#app/measures/import/parse/address.ts'
import { Refusal } from './refusal.ts'

const USAGE =
  'npm run --silent import -- --team OH --file F [--sheet NAME] [--measure SLUG] [--map numerator=COL,denominator=COL,period=COL] ' +
  '[--where COL=VALUE]... [--denominator-file D] [--dry-run] [--json]'

export type ImportArguments = {
  readonly team: string
  readonly file: string
  readonly denominatorFile: string | null
  readonly choices: Choices
  readonly dryRun: boolean
  readonly json: boolean
}

/** Reads the command line of an import. Throws a Refusal with one sentence for what cannot be meant. */
export function importArguments(args: readonly string[]): ImportArguments {
  const { values } = parsed(args)
  if (values.team === undefined) throw new Refusal('Say for which team, such as --team OH.')
  if (values.file === undefined) throw new Refusal('Say which file, such as --file values.csv.')
  const mapping = Object.assign({}, ...values.map.map((text) => granted(parseMapping(text))))
  return {
    team: values.team,
    file: values.file,
    denominatorFile: values['denominator-file'] ?? null,
    choices: {
      sheet: values.sheet ?? null,
      measure: values.measure ?? null,
      mapping,
      where: values.where.map((text) => granted(parseWhere(text))),
    },
    dryRun: values['dry-run'],
    json: values.json,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        team: { type: 'string' },
        file: { type: 'string' },
        sheet: { type: 'string' },
        measure: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
        where: { type: 'string', multiple: true, default: [] },
        'denominator-file': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    // Node's sentence names the option; what follows it is advice for programmers.
    throw new Refusal(`${(error as Error).message.split(/\. |\.$/)[0]}. It is called as: ${USAGE}`)
  }
}

function granted<T>(
  result: { ok: true; value: T } | { ok: false; problems: readonly { message: string }[] },
): T {
  if (!result.ok) throw new Refusal(result.problems.map((problem) => problem.message).join(' '))
  return result.value
}
