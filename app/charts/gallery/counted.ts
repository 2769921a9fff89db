import { RULE_SET_SOURCE } from '../spc/rule-set.ts'
import { alone, NHS, type GalleryEntry } from './entry.ts'
import { galleryChart } from './gallery-charts.ts'
import * as series from './series.ts'

const WONDER = 'CDC WONDER, natality 2016 to 2021, low-risk births in Ohio (public domain)'
const PROVOST = 'Provost and Murray, The Health Care Data Guide, 2011'

const waited = {
  name: 'Waited more than four hours',
  unit: 'percent',
  direction: 'down',
  shape: 'proportion',
  first: '2016-04',
} as const

/** Charts of counts: out of a count, per exposure, or by themselves. */
export const countedEntries = (): GalleryEntry[] => [
  {
    id: 'run',
    title: 'Run chart',
    when: 'For any measure, from the first month on. It asks one thing only: do the points stay on one side of their median for longer than chance would keep them there?',
    lines:
      'The median of the first twelve points, held for the whole chart. No limits. Six points in a row off the median, on one side, are a shift.',
    source: RULE_SET_SOURCE.ihi,
    figures: NHS,
    chart: galleryChart({ ...waited, type: 'run' }, series.WAITED),
  },
  {
    id: 'early',
    title: 'Run chart with few points',
    when: 'Fewer than ten useful points cannot distinguish a change from chance, and the chart says so instead of guessing. Yearly figures are here for a decade.',
    lines: 'The median of what there is.',
    source: RULE_SET_SOURCE.ihi,
    figures: WONDER,
    chart: galleryChart(
      {
        name: 'Low-risk cesarean births',
        unit: 'percent',
        direction: 'down',
        shape: 'proportion',
        first: '2016',
        type: 'run',
      },
      series.CESAREANS,
    ),
  },
  {
    id: 'p',
    title: 'P chart',
    when: 'For a count out of a count, such as cribs found safe out of cribs looked at. The limits are wide where few were looked at.',
    lines:
      'The mean is all numerators over all denominators. The limits lie three standard deviations of a binomial count away: 3 √(p (1 − p) / n), for each month’s own n.',
    source: PROVOST,
    figures: null,
    chart: galleryChart(
      {
        name: 'Cribs found safe',
        unit: 'percent',
        direction: 'up',
        shape: 'proportion',
        first: '2024-01',
        type: 'p',
      },
      series.CRIBS,
    ),
  },
  {
    id: 'pp',
    title: 'P′ chart (Laney)',
    when: 'For a count out of a count with denominators in the thousands. A P chart would leave so little room for chance that nearly every point would lie outside.',
    lines:
      'As the P chart, with limits widened by how much the points vary from month to month beyond the binomial.',
    source: 'Laney, Quality Engineering 2002;14(4):531-537',
    figures: NHS,
    chart: galleryChart({ ...waited, type: 'pp' }, series.WAITED),
  },
  {
    id: 'u',
    title: 'U chart',
    when: 'For events per exposure, where one person can have several: infections per 1,000 days with a line.',
    lines:
      'The mean is all events over all exposure. The limits lie three standard deviations of a Poisson count away: 3 √(u / n).',
    source: PROVOST,
    figures: null,
    chart: galleryChart(
      {
        name: 'Line infections',
        unit: 'per-1000',
        direction: 'down',
        shape: 'ratio',
        first: '2024-01',
        type: 'u',
      },
      series.INFECTIONS,
    ),
  },
  {
    id: 'up',
    title: 'U′ chart (Laney)',
    when: 'For events per exposure with exposures in the thousands: what the P′ chart is to the P chart.',
    lines:
      'As the U chart, with limits widened by how much the points vary from month to month beyond the Poisson.',
    source: 'Laney, Quality Engineering 2002;14(4):531-537',
    figures: null,
    chart: galleryChart(
      {
        name: 'Emergency visits of infants',
        unit: 'per-1000',
        direction: 'down',
        shape: 'ratio',
        first: '2024-01',
        type: 'up',
      },
      series.VISITS,
    ),
  },
  {
    id: 'c',
    title: 'C chart',
    when: 'For a count of events with as much room for them in each month: complaints, deaths, falls.',
    lines: 'The mean count, and three times its square root to either side.',
    source: PROVOST,
    figures: null,
    chart: galleryChart(
      { name: 'Complaints', unit: 'count', direction: 'down', shape: 'single', first: '2024-01', type: 'c' },
      alone(series.COMPLAINTS),
    ),
  },
]
