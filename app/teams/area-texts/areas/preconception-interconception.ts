import { AREA_NAMES } from '../../areas/area-names.ts'
import { driver, sourced, idea, known, proposed, serving, type StrategyAreaText } from '../area.ts'

export const PRECONCEPTION_INTERCONCEPTION: StrategyAreaText = {
  slug: 'preconception-interconception',
  ...AREA_NAMES['preconception-interconception'],
  summary:
    'Teams make care before, between and after pregnancies worth coming to, so that women have children when they want to and in good health.',
  why: [
    known(
      'Many conditions that harm a pregnancy begin before it: untreated blood pressure and diabetes, depression, a pregnancy too soon after the last one.',
    ),
    known(
      'Coverage and attention often end soon after the birth, when about half of the deaths of mothers related to pregnancy are still to come and the next pregnancy may begin.',
    ),
    sourced(
      'measurement-strategy-2016',
      'The network measured visits after birth, yearly visits of adolescents, whether women were asked about their own wishes, and how soon after a birth the next pregnancy began.',
    ),
  ],
  goal: sourced('nichq-project', 'Promote healthy spacing of births and reduce unintended pregnancy.'),
  contradictions: [
    {
      topic: 'What this area is for',
      one: sourced(
        'nichq-project',
        'The later project page speaks of birth spacing and unintended pregnancy.',
      ),
      other: sourced(
        'nichq-project-earlier',
        "The earlier page speaks of women's health before, after and between pregnancies, in postpartum visits and well visits of adolescents.",
      ),
      printed: sourced(
        'measurement-strategy-2016',
        'Both: the measurement strategy of 2016 covers visits, intention and spacing, and so do the measures here.',
      ),
    },
  ],
  aim: {
    sentence: sourced(
      'measurement-strategy-2016',
      'By a date (July 2017 in the original), raise postpartum visits and well visits of adolescents by 10 percent of the baseline, ask more women about their intentions and give them the method they choose, cut births conceived less than 6, 12 and 18 months after a live birth by 10 percent, and narrow racial gaps by 10 percent.',
    ),
    what: 'postpartum visits kept',
    forWhom: 'women with a live birth',
    change: 'raise',
    measure: 'postpartum-visit',
    target: { kind: 'relative', value: 10 },
  },
  primaryDrivers: [
    driver('equity-and-conditions', sourced('amchp-2015', 'Equity and the conditions in which women live.')),
    driver(
      'young-womens-care',
      sourced('amchp-2015', 'A public that takes the health care of young women for granted.'),
    ),
    driver(
      'complete-care',
      sourced('amchp-2015', 'Complete care through all the years in which women may have children.'),
    ),
    driver(
      'care-worth-coming-to',
      sourced('amchp-2015', 'Care after and between births that is worth coming to.'),
    ),
  ],
  secondaryDrivers: [
    serving('booked-before-discharge', 'care-worth-coming-to', proposed('Visits booked before discharge')),
    serving(
      'payment-beyond-60-days',
      'complete-care',
      proposed('Medicaid payment beyond 60 days after birth'),
    ),
    serving('methods-in-stock', 'complete-care', proposed('Contraceptives in stock on the birth unit')),
    serving('visits-together', 'care-worth-coming-to', proposed('Visits for mother and baby together')),
    serving('safeguards-against-pressure', 'young-womens-care', proposed('Safeguards against pressure')),
    serving('transport-and-child-care', 'equity-and-conditions', proposed('Transport and child care')),
  ],
  changeIdeas: [
    idea(
      'book-at-36-weeks',
      'Book at 36 weeks',
      proposed(
        'Book the postpartum visit at 36 weeks, confirm it at discharge, send a text 48 hours before.',
      ),
    ),
    idea(
      'mothers-check',
      "Mother's check at the baby's visit",
      sourced(
        'measurement-strategy-2016',
        "Care for the mother's own health inside the baby's visits at two weeks and two months.",
      ),
    ),
    idea(
      'one-question',
      'One question on intention',
      sourced(
        'measurement-strategy-2016',
        'Ask whether she would like to become pregnant in the next year, in WIC and home visiting, with a way to act on the answer the same day.',
      ),
    ),
    idea(
      'methods-on-the-birth-unit',
      'Methods on the birth unit',
      proposed(
        'Settle stock and billing for contraception right after birth in one hospital, then spread it. Removal on request is as easy as insertion.',
      ),
    ),
    idea(
      'plans-pay-for-contact',
      'Plans that pay for contact',
      proposed('Medicaid plans reward a contact within 21 days and a visit within 12 weeks.'),
    ),
    idea(
      'young-women-rewrite',
      'Young women rewrite the letter',
      proposed('An advisory group of young women rewrites the invitation to the visit.'),
    ),
  ],
  seen: [
    sourced(
      'measurement-strategy-2016',
      'States set their aims against their own baseline, most often 10 percent of it.',
    ),
    known('No published evaluation of this area for the first phase was found.'),
  ],
  furtherReading: [
    {
      title: 'One Key Question',
      about: 'How a single question helps women and providers prepare.',
      source: 'nichq-project-earlier',
    },
    {
      title: 'Measurement strategy of 2016',
      about: 'Definitions of every measure of this area, and the advice to choose five to seven.',
      source: 'measurement-strategy-2016',
    },
  ],
}
