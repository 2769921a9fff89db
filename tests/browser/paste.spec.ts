import { CRIB, enterCribAudit, field, reportSafeSleep, TEACH } from './support/stage.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

const BLOCK = [
  `Month\t${CRIB} (num)\t${CRIB} (den)\t${TEACH} (num)\t${TEACH} (den)`,
  'Dec-25\t45\t60\t20\t1,040',
  'January 2026\t30\t60\tN/A\tN/A',
  '202602\t61\t60\t-\t-',
].join('\n')
