import { expect, test } from 'vitest'
import { runStages, type Stage, type Step } from '#scripts/steps.ts'

/** Steps that write down when they begin and end, what they said, and the code of the run. */
async function ran(stages: (step: StepMaker) => readonly Stage[]) {
  const events: string[] = []
  const lines: string[] = []
  const step: StepMaker = (name, { code = 0, after } = {}) => ({
    name,
    run: async (_say, held) => {
      events.push(`${name} begins`)
      while (after !== undefined && !events.includes(after)) await new Promise((turn) => setImmediate(turn))
      const show = held ?? ((line: string) => void lines.push(line))
      show(`lines of ${name}\n`)
      events.push(`${name} ends`)
      return code
    },
  })
  const code = await runStages(stages(step), (line) => void lines.push(line.trim()))
  return { code, events, lines: lines.map((line) => line.trim()) }
}
type StepMaker = (name: string, options?: { code?: number; after?: string }) => Step

test('lanes run at the same time, and the lines of one are not mixed with those of the other', async () => {
  const { code, events, lines } = await ran((step) => [
    [[step('types', { after: 'lint ends' }), step('structure')], [step('lint', { after: 'types begins' })]],
    [[step('unit')]],
  ])
  expect(code).toBe(0)
  expect(events.indexOf('lint begins')).toBeLessThan(events.indexOf('types ends'))
  expect(events.at(-1)).toBe('unit ends')
  expect(lines).toEqual([
    ...['== types', 'lines of types', '== structure', 'lines of structure'],
    ...['== lint', 'lines of lint'],
    'Seconds so far: lint 0, types 0, structure 0',
    ...['== unit', 'lines of unit'],
  ])
})

test('the first failure gives the exit code; its lane and the stages after it do not go on', async () => {
  const { code, events, lines } = await ran((step) => [
    [
      [step('integration', { code: 3, after: 'build ends' }), step('more')],
      [step('build', { code: 2, after: 'integration begins' })],
    ],
    [[step('browser')]],
  ])
  expect(code).toBe(2)
  expect(lines).toEqual(expect.arrayContaining(['integration failed.', 'build failed.', 'lines of build']))
  expect(events.filter((event) => /more|browser/.test(event))).toEqual([])
})

test('a step that throws stops the run once the other lane is done', async () => {
  const broken: Step = { name: 'build', run: () => Promise.reject(new Error('The build failed')) }
  const events: string[] = []
  const slow: Step = {
    name: 'integration',
    run: async () => {
      await new Promise((turn) => setImmediate(turn))
      events.push('integration ends')
      return 0
    },
  }
  await expect(runStages([[[slow], [broken]]], () => {})).rejects.toThrow('The build failed')
  expect(events).toEqual(['integration ends'])
})
