import { evidence, untried, type DetailsOf } from '../ideas/idea.ts'

export const SAFE_SLEEP_DETAILS: DetailsOf = {
  'ten-cribs-a-week': {
    driver: 'unit-policy-and-audit',
    mechanism:
      'People change what they see counted. Ten cribs take ten minutes, and a result on the board the same day still belongs to the shift that made it.',
    evidence: evidence(
      'moderate',
      'crib-audits',
      'With audits and weekly results on boards, a clear sleep space rose from 6 to 40 percent of cribs at three campuses; the position of the baby did not change.',
    ),
    firstTest:
      'One nurse looks at five cribs on one unit tomorrow, writes the count on the board before the shift ends, and asks two colleagues what they make of it.',
    measures: ['safe-crib-audit'],
  },
  'wearable-blanket': {
    driver: 'staff-beliefs',
    mechanism:
      'A loose blanket is put over a baby because babies get cold. A wearable one keeps the baby warm, and the crib stays empty without anybody having to be reminded.',
    evidence: evidence(
      'emerging',
      'hospital-bundle',
      'Hospitals report more clear cribs with a bundle of changes; the blanket was not studied by itself.',
    ),
    firstTest:
      'Dress the next three newborns of one nurse in wearable blankets, and look at their cribs at noon and at midnight.',
    measures: ['safe-crib-audit', 'home-safe-sleep-practices'],
  },
  'plan-for-the-night': {
    driver: 'night-carers',
    mechanism:
      'Most families know the advice. It gives way at three in the morning, when somebody else is there or nobody is; a plan made by day names that person and that place.',
    evidence: untried('No study of these two questions is known to us.'),
    firstTest:
      'One discharge nurse asks the two questions of three families this week, and notes in a word or two what each said that a leaflet would not have met.',
    measures: ['safe-sleep-teach-back', 'home-safe-sleep-practices', 'exclusive-breastfeeding-discharge'],
  },
  'crib-with-a-visit': {
    driver: 'cribs-at-hand',
    mechanism:
      'A crib that is brought to the home is put up where the baby will sleep, and the visitor sees what else stands in the way.',
    evidence: untried('Crib programs are common; no comparison of a visit with a leaflet is known to us.'),
    firstTest:
      'A home visitor brings one crib to one family within 14 days of birth and asks a week later where the baby slept last night.',
    measures: ['home-safe-sleep-practices', 'days-between-sleep-related-deaths'],
  },
  'first-responders-look': {
    driver: 'first-responders',
    mechanism:
      'Crews enter homes that no clinic sees, and are trusted there. A look and a card cost them a minute.',
    evidence: evidence(
      'emerging',
      'project-page',
      'States report on programs of this kind; no comparison was seen.',
    ),
    firstTest:
      'One crew on one shift asks to see where the baby sleeps on any call to a home with an infant, and gives one referral card.',
    measures: ['home-safe-sleep-practices', 'days-between-sleep-related-deaths'],
  },
  'chosen-messengers': {
    driver: 'one-message',
    mechanism:
      'Advice is taken from people who share the life that it is meant for. Families know best who these are.',
    evidence: untried('No study of families choosing the messenger is known to us.'),
    firstTest:
      'Ask five families at one clinic whom they would believe about how a baby sleeps, and invite the person named most to one conversation.',
    measures: ['home-safe-sleep-practices', 'back-sleeping'],
  },
}
