import { expect, test } from 'vitest'
import { changeWords, signalChange } from './changed-chart.ts'

test('a signal begins, ends or turns; two kinds of no signal are the same', () => {
  expect(signalChange('too-early', 'concern')).toBe('began')
  expect(signalChange('common-cause', 'improvement')).toBe('began')
  expect(signalChange('concern', 'common-cause')).toBe('ended')
  expect(signalChange('concern', 'improvement')).toBe('turned')
  expect(signalChange('too-early', 'common-cause')).toBe(null)
  expect(signalChange('concern', 'concern')).toBe(null)
})

test('one line says what changed on a chart', () => {
  const values = { reported: 0, corrected: 0, withdrawn: 0 }
  expect(changeWords({ signal: 'began', values: { ...values, reported: 2, corrected: 1 } })).toBe(
    'A signal began; 2 values reported and 1 corrected',
  )
  expect(changeWords({ signal: null, values: { ...values, reported: 1 } })).toBe('1 value reported')
  expect(changeWords({ signal: 'ended', values })).toBe('The signal ended')
  expect(changeWords({ signal: null, values: { ...values, withdrawn: 3 } })).toBe('3 withdrawn')
})
