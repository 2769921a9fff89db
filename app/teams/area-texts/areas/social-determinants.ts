import { AREA_NAMES } from '../../areas/area-names.ts'
import { driver, sourced, idea, known, proposed, serving, type StrategyAreaText } from '../area.ts'

export const SOCIAL_DETERMINANTS: StrategyAreaText = {
  slug: 'social-determinants',
  ...AREA_NAMES['social-determinants'],
  summary:
    'Teams change policies and places, so that where a family lives, what it earns and how it is treated no longer decide whether its baby lives.',
  why: [
    sourced(
      'nichq-case-study',
      'As the national phase began, a Black baby in the United States was twice as likely as a white baby to die in the first year.',
    ),
    known(
      'The gap remains between women with the same education and income. It points to systems: segregation, unequal care, stress from racism; not to people.',
    ),
    sourced(
      'nichq-project',
      'In Colorado, whose infant mortality was the fifth lowest in the country, 12 of 1,000 Black babies died before their first birthday, three times the rate of white babies.',
    ),
  ],
  goal: sourced(
    'nichq-project',
    'Build evidence-based policies, programs and place-based strategies into the work, to improve social conditions and equity in birth outcomes.',
  ),
  contradictions: [
    {
      topic: 'How wide the gap is',
      one: sourced(
        'nichq-case-study',
        'The case study says that Black babies are twice as likely to die as white babies.',
      ),
      other: sourced('nichq-director', 'The project director says more than twice.'),
      printed: proposed(
        '"About twice or more", with the year and the source of every number shown beside it. Each state reads its own gap.',
      ),
    },
  ],
  aim: {
    sentence: proposed(
      'By a date, a stated number of state and local agencies adopt and follow at least two of the recommended policies, a stated share of pregnant women with a need have it met within 30 days, and the gap in preterm birth between Black and white women falls by 10 percent.',
    ),
    what: 'the share of needs met within 30 days',
    forWhom: 'pregnant women and new mothers with a stated need',
    change: 'raise',
    measure: 'closed-loop-needs',
    target: { kind: 'relative', value: 10 },
  },
  primaryDrivers: [
    driver(
      'less-stratification',
      sourced('astho-2016', 'Reduce stratification itself: who has income, education and power.'),
    ),
    driver('less-exposure', sourced('astho-2016', 'Reduce exposure to what harms.')),
    driver(
      'less-vulnerability',
      sourced('astho-2016', 'Reduce vulnerability and build on what makes families strong.'),
    ),
    driver(
      'less-unequal-consequences',
      sourced('astho-2016', 'Reduce unequal consequences when illness or loss has come.'),
    ),
    driver(
      'equity-in-every-policy',
      sourced(
        'astho-2016',
        'Across all of these: health equity in every policy, and agencies able to do this work.',
      ),
    ),
  ],
  secondaryDrivers: [
    serving('income-supports', 'less-stratification', proposed('Income supports')),
    serving('stable-housing', 'less-exposure', proposed('Stable housing')),
    serving('paid-leave', 'less-vulnerability', proposed('Paid leave')),
    serving('violence-and-policing', 'less-exposure', proposed('Violence and policing')),
    serving('racism-in-care', 'less-unequal-consequences', proposed('Racism in care')),
    serving('early-education', 'less-stratification', proposed('Early education')),
    serving('shared-data', 'equity-in-every-policy', proposed('Data shared between agencies')),
    serving('power-of-residents', 'equity-in-every-policy', proposed('Power of residents over what is done')),
  ],
  changeIdeas: [
    idea(
      'equity-self-assessment',
      'Equity self-assessment',
      sourced(
        'astho-2016',
        'An agency assesses itself and makes two commitments with dates. Tools exist in several states.',
      ),
    ),
    idea(
      'lawyer-in-the-clinic',
      'A lawyer in the clinic',
      sourced(
        'nichq-project-earlier',
        'A medical-legal partnership holds hours in a clinic for high-risk pregnancies, as in Delaware.',
      ),
    ),
    idea(
      'priority-in-emergency-housing',
      'Priority in emergency housing',
      proposed('One county gives pregnant women priority in emergency housing.'),
    ),
    idea(
      'three-blocks',
      'Three blocks, residents first',
      sourced(
        'nichq-project-earlier',
        'A place-based team works in a few blocks and residents decide the first test, in the manner of Best Babies Zones.',
      ),
    ),
    idea(
      'enrol-while-waiting',
      'Enroll while waiting',
      proposed(
        'Use the waiting time of the glucose test to enroll in the tax credit, WIC and food assistance.',
      ),
    ),
    idea(
      'neighbourhood-doulas',
      'Paid doulas from the neighborhood',
      proposed('Pay doulas from the zip codes with the widest gap.'),
    ),
  ],
  seen: [
    sourced(
      'astho-2016',
      'Nineteen states worked on twenty recommended strategies, grouped by a framework of the World Health Organization. The work was about building capacity.',
    ),
    known('No published evaluation of this area for the first phase was found.'),
  ],
  furtherReading: [
    {
      title: 'Rhode Island and health equity',
      about: 'How a state made social factors its target.',
      source: 'nichq-project-earlier',
    },
    {
      title: 'Learning network series',
      about: 'The recommended strategies one by one.',
      source: 'astho-2016',
    },
  ],
}
