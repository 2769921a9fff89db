import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHART_TYPES } from '#app/charts/spc/chart-type.ts'
import { projectFolder } from '#scripts/project.ts'
import { answer } from '#scripts/spc/answer.ts'
import { differences, goldenCases, type GoldenCase } from './cases.ts'

const own = goldenCases(join(projectFolder, 'tests', 'data', 'spc'))

function agrees({ id, chart, input, expected }: GoldenCase): void {
  const given = answer({ id, chart, input })
  expect('expected' in given ? differences(given.expected, expected) : given).toEqual([])
}

test.each(own.map((one) => [one.id, one] as const))('%s agrees with its tool', (_id, one) => agrees(one))

test('there are cases for every chart and rule', () => {
  const charts = new Set(own.map(({ chart }) => chart))
  expect([...charts].sort()).toEqual([...CHART_TYPES, 'rules-anhoej', 'rules-perla', 'xmr-ptd'].sort())
})

test('a wrong digit, a missing field or a point too many is noticed', () => {
  const { chart, input, expected } = own.find(({ id }) => id === 'i-shift-screened')!
  const given = answer({ id: 'i', chart, input })
  const right = 'expected' in given ? given.expected : {}
  const [firstCl, ...otherCl] = expected.cl as number[]
  expect(differences(right, { ...expected, cl: [firstCl! * (1 + 2e-9), ...otherCl] })).toHaveLength(1)
  expect(differences({ ...right, part: undefined }, expected)).toHaveLength(1)
  expect(differences(right, { ...expected, lcl: [...(expected.lcl as number[]), 1] })).toHaveLength(1)
})
