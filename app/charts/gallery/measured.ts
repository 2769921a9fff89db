import { alone, NHS, type GalleryEntry } from './entry.ts'
import { derivedChart, galleryChart } from './gallery-charts.ts'
import * as series from './series.ts'

const MONTGOMERY = 'Montgomery, Introduction to Statistical Quality Control, 2009'

const attendances = series.WAITED.map(([, all]) => all)
const samples = {
  y: series.MINUTES.flat(),
  x: series.MINUTES.flatMap((sample, month) => sample.map(() => month + 1)),
}

/** Charts of measured values, of times between events, and of samples. */
export const measuredEntries = (): GalleryEntry[] => [
  {
    id: 'i',
    title: 'I chart (individual values, XmR)',
    when: 'For one measured value in each month: minutes, days, a ratio of two amounts, or a count too large for a C chart.',
    lines:
      'The mean, and three times the mean moving range over 1.128 to either side. Ranges above 3.267 times their mean are left out once.',
    source: 'Nelson, Journal of Quality Technology 1982;14(3):172-173',
    figures: NHS,
    chart: galleryChart(
      { name: 'Attendances', unit: 'count', direction: 'hold', shape: 'single', first: '2016-04', type: 'i' },
      alone(attendances),
    ),
  },
  {
    id: 'mr',
    title: 'Moving range chart',
    when: 'Beside an I chart, to see whether the jumps from month to month themselves stay alike.',
    lines: 'The mean of the ranges between neighbors, and an upper limit of 3.267 times that mean.',
    source: MONTGOMERY,
    figures: NHS,
    chart: derivedChart(
      {
        name: 'Range of attendances from month to month',
        unit: 'count',
        direction: 'hold',
        shape: 'single',
        first: '2016-04',
        type: 'mr',
      },
      { y: attendances },
    ),
  },
  {
    id: 't',
    title: 'T chart',
    when: 'For rare events: the days between one and the next. Higher is better, and a long wait shows at once where a monthly count would be zero for months.',
    lines: 'Times are raised to the power 1 / 3.6, read like an I chart, and raised back.',
    source: 'Nelson, Journal of Quality Technology 1994;26(3):239-243',
    figures: null,
    chart: galleryChart(
      {
        name: 'Days between infections',
        unit: 'days',
        direction: 'up',
        shape: 'single',
        first: '2024-01',
        type: 't',
      },
      alone(series.DAYS_BETWEEN),
    ),
  },
  {
    id: 'g',
    title: 'G chart',
    when: 'For rare events counted in cases instead of days: births between one event and the next. Higher is better.',
    lines:
      'The median, because the counts are lopsided; limits from the geometric distribution about the mean.',
    source: 'Benneyan, Health Care Management Science 2001;4:305-318',
    figures: null,
    chart: galleryChart(
      {
        name: 'Births between unplanned transfers',
        unit: 'count',
        direction: 'up',
        shape: 'single',
        first: '2024-01',
        type: 'g',
      },
      alone(series.BIRTHS_BETWEEN),
    ),
  },
  {
    id: 'xbar',
    title: 'X-bar chart',
    when: 'For several measured values drawn in each month: the mean of five births’ minutes to skin-to-skin contact.',
    lines:
      'The mean of all values, and three standard errors to either side, from the spread within the samples.',
    source: MONTGOMERY,
    figures: null,
    chart: derivedChart(
      {
        name: 'Mean minutes to skin-to-skin contact',
        unit: 'minutes',
        direction: 'down',
        shape: 'single',
        first: '2024-01',
        type: 'xbar',
      },
      samples,
    ),
  },
  {
    id: 's',
    title: 'S chart',
    when: 'Beside an X-bar chart, to see whether the spread within the samples stays alike.',
    lines: 'The pooled standard deviation of the samples, with limits that follow each sample’s size.',
    source: MONTGOMERY,
    figures: null,
    chart: derivedChart(
      {
        name: 'Spread of minutes to skin-to-skin contact',
        unit: 'minutes',
        direction: 'down',
        shape: 'single',
        first: '2024-01',
        type: 's',
      },
      samples,
    ),
  },
]
