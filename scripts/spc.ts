import { z } from 'zod'
import { Refusal } from './refusal.ts'
import { answer } from './spc/answer.ts'

const asked = z.object({ cases: z.array(z.unknown()) })

/**
 * Reads {"cases": [{"id", "chart", "input"}]} from standard input and prints {"cases": [{"id", "expected"}]}:
 * what this product computes, to be compared with other tools. A case that cannot be read gets an "error"
 * instead. Exit code 0 when all were answered, else 1.
 */
export async function main(): Promise<number> {
  const { cases } = parsed(await standardInput())
  let unanswered = 0
  process.stdout.write('{"cases":[')
  for (const [at, one] of cases.entries()) {
    const answered = answer(one)
    if ('error' in answered) unanswered += 1
    await print(`${at === 0 ? '\n' : ',\n'}${JSON.stringify(answered)}`)
  }
  await print('\n]}\n')
  return unanswered === 0 ? 0 : 1
}

function parsed(text: string): z.infer<typeof asked> {
  try {
    return asked.parse(JSON.parse(text))
  } catch {
    throw new Refusal('Standard input must hold {"cases": [{"id": "...", "chart": "...", "input": {...}}]}.')
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  // Some shells put a byte order mark in front of what they pipe.
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** Waits while the reader is behind, so that ten thousand answers need not be held at once. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resume) => process.stdout.once('drain', resume))
}
