import { AREA_NAMES } from '../../areas/area-names.ts'
import { driver, sourced, idea, known, proposed, serving, type StrategyAreaText } from '../area.ts'

export const RISK_APPROPRIATE_CARE: StrategyAreaText = {
  slug: 'risk-appropriate-care',
  ...AREA_NAMES['risk-appropriate-care'],
  summary:
    'Teams see to it that mothers and babies at high risk are cared for, and births take place, where the right level of care is.',
  why: [
    known(
      'Babies under 1,500 g born outside a hospital with a level III or IV nursery die more often than those born inside one, also when they are moved soon after birth.',
    ),
    sourced(
      'levels-2022',
      'In one comparison, a third of the levels that hospitals gave themselves differed from the level that was assessed.',
    ),
    known(
      'Distance is a cost of its own: a mother far from home, or apart from her baby, may turn down a transfer that would help.',
    ),
  ],
  goal: sourced(
    'nichq-project',
    'Increase the delivery of higher-risk babies and mothers at facilities of the appropriate level (perinatal regionalization).',
  ),
  contradictions: [],
  aim: {
    sentence: proposed(
      'By a date, raise the share of very low birth weight babies born in a hospital with a level III or higher nursery to 90 percent, or by 20 percent of the baseline.',
    ),
    what: 'the share born at level III or IV',
    forWhom: 'babies under 1,500 g',
    change: 'raise',
    measure: 'vlbw-at-level-three',
    target: { kind: 'absolute', value: 90 },
  },
  primaryDrivers: [
    driver('verified-levels', proposed('Levels of care that are agreed and verified.')),
    driver('risk-seen-early', proposed('Risk seen early.')),
    driver('easy-transport', proposed('Transport and acceptance made easy.')),
    driver('fair-payment', proposed('Payment that does not punish a transfer.')),
    driver('outcomes-together', proposed('Outcomes looked at together.')),
  ],
  secondaryDrivers: [
    serving(
      'self-named-levels',
      'verified-levels',
      sourced('nichq-missouri', 'Hospitals naming their own level, which Missouri wanted to leave behind'),
    ),
    serving('outdated-guideline', 'verified-levels', proposed('Outdated versions of the guideline in use')),
    serving(
      'transport-payment',
      'fair-payment',
      sourced('nichq-medicaid-transport', 'Medicaid payment for transport'),
    ),
    serving('rural-distance', 'easy-transport', proposed('Distance in rural areas')),
    serving('way-back', 'easy-transport', proposed('The way back to the hospital near home')),
    serving('telehealth', 'risk-seen-early', proposed('Advice by telehealth')),
  ],
  changeIdeas: [
    idea(
      'one-number',
      'One number per region',
      proposed('One phone number to call; accept first, find the bed second.'),
    ),
    idea(
      'locate-in-private',
      'LOCATe, in private first',
      sourced(
        'locate-2018',
        'Run the CDC assessment of levels, show each hospital its own result in private, then meet.',
      ),
    ),
    idea(
      'medicaid-pays-both-ways',
      'Medicaid pays both ways',
      sourced(
        'nichq-medicaid-transport',
        'Medicaid pays transport of mothers and newborns to the higher level and back.',
      ),
    ),
    idea(
      'monthly-look',
      'Monthly look at births outside',
      proposed(
        'Call every month about each very low birth weight birth at level I or II: was there a window in which to move?',
      ),
    ),
    idea(
      'checklist-at-24-weeks',
      'Checklist at 24 weeks',
      proposed(
        'Rural clinics go through a risk checklist at 24 weeks and name the unit that would receive the mother.',
      ),
    ),
    idea(
      'lodging-and-video',
      'Lodging and video',
      proposed('Offer lodging for the family and video with the baby, so that a transfer can be accepted.'),
    ),
  ],
  seen: [
    sourced(
      'npm-3',
      'The share of very low birth weight babies born at level III or higher has become a national performance measure (NPM 3).',
    ),
    sourced('locate-2018', 'States used the CDC assessment tool to compare levels of care across hospitals.'),
    known('No published evaluation of this area for the first phase was found.'),
  ],
  furtherReading: [
    {
      title: 'Regionalization in Alaska and Illinois',
      about: 'How perinatal regions reduced deaths and improved care for high-risk babies.',
      source: 'nichq-project-earlier',
    },
    { title: 'LOCATe', about: 'How the assessment works and what states learned.', source: 'locate-2018' },
  ],
}
