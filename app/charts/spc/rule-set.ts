import type { Direction } from '#app/measures/catalog/measure.ts'

/**
 * The systems by which a collaborative reads its charts. One is chosen; together they would call too many
 * stable processes changed.
 */
export const RULE_SETS = ['anhoej', 'ihi', 'nhs'] as const
export type RuleSet = (typeof RULE_SETS)[number]

export const RULE_SET_NAME: Record<RuleSet, string> = {
  anhoej: 'Anhøj rules',
  ihi: 'IHI run-chart rules',
  nhs: 'NHS Making Data Count rules',
}

/** The source of each rule set, cited with a verdict. */
export const RULE_SET_SOURCE: Record<RuleSet, string> = {
  anhoej: 'Anhøj and Olesen, PLoS ONE 2014;9(11):e113825',
  ihi: 'Perla, Provost and Murray, BMJ Quality and Safety 2011;20:46-51',
  nhs: 'NHS England, Making Data Count, 2019',
}

/** Which way is better, in the words of NHS Making Data Count. */
export type ImprovementDirection = 'increase' | 'decrease' | 'neutral'

/** Which way is better, as the NHS rules ask. A measure to hold steady, or near one, has no good side. */
export const NHS_DIRECTION: Record<Direction, ImprovementDirection> = {
  up: 'increase',
  down: 'decrease',
  hold: 'neutral',
  'to-one': 'neutral',
}
