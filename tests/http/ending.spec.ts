import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { CUT_OFF_MS, GRACE_MS, RELEASE_MS } from '#scripts/grace.ts'
import { projectFolder } from '#scripts/project.ts'
import { sessionOf } from '../browser/support/people.ts'
import { startOnCopy } from '../browser/support/template-databases.ts'

const MOST_MS = GRACE_MS + CUT_OFF_MS + RELEASE_MS

/** A file of 16 MB, the most that is taken, in which every row has to be looked at and none is of use. */
function largestFile(): string {
  const rows = ['period,team,measure,numerator,denominator']
  for (let row = 0, size = rows[0]!.length; size < 15_990_000; row += 1) {
    const line = `20${10 + (row % 16)}-${String((row % 12) + 1).padStart(2, '0')},OH,nothing-${row % 97},${row},99`
    rows.push(line)
    size += line.length + 1
  }
  return rows.join('\n')
}

async function endOf(stop: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await stop()
  return performance.now() - began
}

test('server and command end within their grace when they are told to while they read a file of 16 MB', async ({}, info) => {
  test.setTimeout(180_000)
  const text = largestFile()
  const server = await startOnCopy('demo', 'ending')
  try {
    const path = info.outputPath('largest.csv')
    writeFileSync(path, text)
    // Early the command starts, later it reads; which of them a moment meets depends on the machine.
    for (const after of [1_500, 5_000]) {
      const command = spawn('node', ['scripts/import.mjs', '--team', 'OH', '--file', path, '--dry-run'], {
        cwd: projectFolder,
        env: { ...process.env, DATABASE_URL: server.databaseUrl },
        stdio: 'ignore',
      })
      const ended = once(command, 'close')
      await pause(after)
      command.kill('SIGTERM')
      expect(await endOf(() => ended)).toBeLessThan(MOST_MS)
    }

    const form = new FormData()
    form.set('file', new File([text], 'largest.csv', { type: 'text/csv' }))
    const cookie = `coiin_session=${await sessionOf(server.address, 'data-manager')}`
    const answer = await fetch(`${server.address}/teams/ohio/import`, {
      ...{ method: 'POST', body: form, redirect: 'manual' },
      headers: { cookie, Origin: server.address },
    })
    // A file that takes longer than a second is answered before it is read.
    expect(answer.headers.get('Location')).toContain('/import/progress/')
  } finally {
    expect(await endOf(server.stop)).toBeLessThan(MOST_MS)
  }
})
