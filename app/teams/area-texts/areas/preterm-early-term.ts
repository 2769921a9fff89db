import { AREA_NAMES } from '../../areas/area-names.ts'
import { driver, sourced, idea, known, proposed, serving, type StrategyAreaText } from '../area.ts'

export const PRETERM_EARLY_TERM: StrategyAreaText = {
  slug: 'preterm-early-term',
  ...AREA_NAMES['preterm-early-term'],
  summary:
    'Teams prevent births before 37 weeks where they can be prevented, and deliveries at 37 or 38 weeks for which there is no medical reason.',
  why: [
    known(
      'Being born too early is the most frequent root of deaths in the first month and of lifelong harm.',
    ),
    sourced(
      'pc-01',
      'The national standard has asked for 39 completed weeks before any elective delivery for decades. In a survey of nearly 20,000 births in 2007, 5 percent of all deliveries broke it; babies delivered early without need are admitted to intensive care more often.',
    ),
    known(
      'Early elective delivery causes few infant deaths by itself. Hospitals can change it, though, it moves within months, and it teaches a state how to change together.',
    ),
  ],
  goal: sourced(
    'nichq-project',
    'Increase the appropriate use of 17-OH progesterone and reduce early elective deliveries. The first half no longer stands: see below.',
  ),
  contradictions: [
    {
      topic: 'Which deliveries are "early elective"',
      one: sourced('nichq-project', 'The later project page says: before 40 weeks of gestation.'),
      other: sourced('nichq-project-earlier', 'The earlier page says: prevent births before 39 weeks.'),
      printed: sourced(
        'pc-01',
        'From 37 weeks 0 days to 38 weeks 6 days, without a medical reason, as the Joint Commission defines it.',
      ),
    },
    {
      topic: '17-OH progesterone (17P)',
      one: sourced('nichq-project', 'The project page counts its use among the goals.'),
      other: sourced(
        'fda-2023',
        'The Food and Drug Administration withdrew approval on April 6, 2023: the drug and its generics were not shown to be effective, and the benefits do not outweigh the risks.',
      ),
      printed: proposed(
        'The measure and the change ideas stay visible as history, marked as superseded, and can no longer be chosen.',
      ),
    },
  ],
  aim: {
    sentence: sourced(
      'nichq-director',
      'By a date, reduce non-medically indicated deliveries at 37 or 38 weeks by 33 percent of the baseline.',
    ),
    what: 'deliveries at 37 or 38 weeks without a medical reason',
    forWhom: 'women giving birth to a single baby at term',
    change: 'reduce',
    measure: 'early-elective-delivery',
    target: { kind: 'relative', value: 33 },
  },
  primaryDrivers: [
    driver('hospital-rules', proposed('Rules and scheduling in hospitals.')),
    driver(
      'belief-in-39-weeks',
      proposed('A belief shared by families and clinicians that 39 weeks matters.'),
    ),
    driver('continuous-prenatal-care', proposed('Prenatal care that begins early and does not break off.')),
    driver('risk-recognized', proposed('Risk recognized in time.')),
    driver('fitting-prevention', proposed('Access to the preventive care that fits.')),
    driver('supporting-payment', proposed('Payment that supports all of this.')),
  ],
  secondaryDrivers: [
    serving('early-dating', 'continuous-prenatal-care', proposed('Dating by early ultrasound')),
    serving('peer-review', 'hospital-rules', proposed('Review among peers of each case that fell out')),
    serving('patient-requests', 'belief-in-39-weeks', proposed('Requests of patients')),
    serving('not-paying', 'supporting-payment', proposed('Medicaid rules on not paying')),
    serving('prior-authorisation', 'fitting-prevention', proposed('Prior authorization')),
    serving('birth-spacing', 'risk-recognized', proposed('Spacing between births')),
    serving('smoking', 'risk-recognized', proposed('Smoking')),
  ],
  changeIdeas: [
    idea(
      'hard-stop',
      'Scheduling form with a hard stop',
      sourced(
        'ilpqc',
        'The form asks for gestational age, how it was dated and the reason; the head of the unit may refuse. Illinois urged hospitals to adopt such a hard stop.',
      ),
    ),
    idea(
      'weekly-review',
      'Review every week',
      proposed(
        'Look at each case before 39 weeks without a listed reason every week; the clinician hears of it within seven days.',
      ),
    ),
    idea(
      'public-list',
      'A public list',
      proposed('Publish the hospitals of the state whose rate is under 5 percent.'),
    ),
    idea(
      'group-prenatal-care',
      'Group prenatal care',
      sourced(
        'nichq-project-earlier',
        'Offer prenatal care in groups in a clinic with many preterm births; one report describes fewer preterm births and greater satisfaction.',
      ),
    ),
    idea(
      'dates-by-text',
      'Dates by text message',
      proposed('Send the due date and what it means by text after the first ultrasound.'),
    ),
    idea(
      'aspirin-asked-for-all',
      'Aspirin asked for all',
      known(
        'Ask every woman about the risk of preeclampsia at the first visit and offer low-dose aspirin where it is high.',
      ),
    ),
    {
      slug: 'progesterone-17p',
      title: '17P started on time',
      text: sourced(
        'minnesota-17p',
        'Find women with an earlier spontaneous preterm birth at the first visit and start 17-OH progesterone between 16 and 24 weeks.',
      ),
      superseded: {
        on: '2023-04-06',
        reason: sourced(
          'fda-2023',
          'A large confirmatory trial found no benefit; an advisory panel recommended withdrawal in 2019 and the Food and Drug Administration withdrew approval on April 6, 2023.',
        ),
      },
    },
    {
      slug: 'one-form-for-17p',
      title: 'One form for prior authorization of 17P',
      text: sourced('virginia-17p', 'Virginia worked on a single form for all payers.'),
      superseded: {
        on: '2023-04-06',
        reason: sourced(
          'fda-2023',
          'It served the use of 17P, whose approval was withdrawn on April 6, 2023.',
        ),
      },
    },
  ],
  seen: [
    sourced(
      'hirai-2018',
      'In the southern states of the first phase, early elective delivery fell by 22 percent between 2011 and 2014, against 14 percent in other states, and preterm birth fell by 4 percent. Infant mortality did not differ.',
    ),
    sourced(
      'apha-2014',
      'All 13 states lowered early elective delivery, on average by 25 percent, and five reached the goal of 33 percent.',
    ),
    sourced(
      'nichq-case-study',
      'The case study reports a fall of 3 percent in preterm birth and of 6 percent in deaths related to it across the national phase, as published.',
    ),
  ],
  furtherReading: [
    {
      title: 'Medicaid and full-term births',
      about: 'What Medicaid programs did to support waiting until 39 weeks.',
      source: 'nichq-project-earlier',
    },
    { title: 'PC-01', about: 'The full definition with its list of conditions.', source: 'pc-01' },
  ],
}
