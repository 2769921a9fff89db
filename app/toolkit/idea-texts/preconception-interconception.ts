import { evidence, untried, type DetailsOf } from '../ideas/idea.ts'

export const PRECONCEPTION_DETAILS: DetailsOf = {
  'book-at-36-weeks': {
    driver: 'booked-before-discharge',
    mechanism:
      'After the birth there is no free hand for a telephone queue. A time that is set while she is still in care only has to be kept.',
    evidence: evidence(
      'expert-opinion',
      'postpartum-opinion',
      'The College asks for a plan for the time after birth made during pregnancy, and for contact within three weeks; as many as four in ten women had no visit.',
    ),
    firstTest:
      'At one clinic, book the visit for the next five women at 36 weeks and see how many of the five times still suit at discharge.',
    measures: ['postpartum-visit'],
  },
  'mothers-check': {
    driver: 'visits-together',
    mechanism:
      'Mothers bring their babies to nine visits in ten. The four questions that matter for the next pregnancy take two minutes there.',
    evidence: evidence(
      'moderate',
      'implicit-network',
      'At eleven practices of a network, mothers came to 93 percent of visits and were screened at more than half; an earlier survey found 95 percent willing to take advice there.',
    ),
    firstTest:
      "One clinician asks the mother's four questions at the next five two-month visits and times them.",
    measures: ['mother-screened-at-well-child-visit', 'postpartum-visit', 'short-interval-under-12'],
  },
  'one-question': {
    driver: 'care-worth-coming-to',
    mechanism:
      'An open question about her own wishes leads either to care before a pregnancy or to the method she wants, on the day on which she is there.',
    evidence: evidence(
      'emerging',
      'measurement-strategy',
      'The learning network measured whether the question was asked. What asking did to later births was not seen.',
    ),
    firstTest:
      'One home visitor asks the question of three women this week and notes what each wanted to happen next, and whether it could.',
    measures: ['pregnancy-intention-asked', 'short-interval-under-12', 'short-interval-under-18'],
  },
  'methods-on-the-birth-unit': {
    driver: 'methods-in-stock',
    mechanism:
      'Who has to come back for the method she chose often cannot. Removal on request keeps the choice hers.',
    evidence: evidence(
      'expert-opinion',
      'postpartum-opinion',
      'The College asks for contraception to be talked about during pregnancy and settled in care after birth; stock and billing as the handle are our reading.',
    ),
    firstTest:
      'Walk one request through one hospital from the order to the bill, and write down each step where it stops.',
    measures: ['short-interval-under-6', 'larc-removed-when-asked'],
  },
  'plans-pay-for-contact': {
    driver: 'payment-beyond-60-days',
    mechanism: 'One payment for the whole birth pays for no second contact. A payment of its own does.',
    evidence: evidence(
      'expert-opinion',
      'postpartum-opinion',
      'The College asks that payment support care after birth as a process. No comparison of payments was seen.',
    ),
    firstTest:
      'Ask one plan to pay for a contact within 21 days at one practice for a month, and count the contacts before and since.',
    measures: ['postpartum-visit'],
  },
  'young-women-rewrite': {
    driver: 'young-womens-care',
    mechanism: 'A letter is opened and believed when it sounds like somebody who knows the reader.',
    evidence: untried('No study of a letter rewritten by young women is known to us.'),
    firstTest:
      'Three young women mark up the present letter in half an hour; send their version to ten and the old one to ten.',
    measures: ['adolescent-well-visit'],
  },
}
