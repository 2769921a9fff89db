import { Refusal } from './refusal.ts'

/**
 * Runs a command's `main(arguments)` and turns its outcome into an exit code: the number it returns (0 when
 * it returns nothing), or 1 with one sentence for a Refusal. Anything else is a defect and keeps its stack
 * trace.
 */
export async function command(main: (args: string[]) => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(
      `${error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  }
}
