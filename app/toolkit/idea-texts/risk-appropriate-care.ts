import { evidence, untried, type DetailsOf } from '../ideas/idea.ts'

export const RISK_APPROPRIATE_CARE_DETAILS: DetailsOf = {
  'one-number': {
    driver: 'easy-transport',
    mechanism:
      'The caller has one decision to make, and the search for a bed is done by those who know the beds.',
    evidence: untried('Regions work this way; no comparison is known to us.'),
    firstTest:
      'For one week, one referring hospital calls one number for every transfer, and both sides write down the minutes to acceptance.',
    measures: ['minutes-call-to-acceptance', 'transfer-before-birth', 'vlbw-at-level-three'],
  },
  'locate-in-private': {
    driver: 'self-named-levels',
    mechanism: 'A hospital that sees its own result before others do can correct it instead of defending it.',
    evidence: evidence(
      'emerging',
      'locate',
      'States used the tool to compare levels; where births took place afterwards was not reported.',
    ),
    firstTest:
      'One hospital fills in the tool with one person from the state beside it, and says which questions it could not answer.',
    measures: ['hospitals-level-verified', 'vlbw-at-level-three'],
  },
  'medicaid-pays-both-ways': {
    driver: 'transport-payment',
    mechanism:
      'A transfer that leaves a bill is put off, and a bed that is not emptied by the way back takes no next mother.',
    evidence: evidence(
      'expert-opinion',
      'medicaid-transport',
      'Described as an opportunity for states; no result was reported.',
    ),
    firstTest:
      'Follow the bills of the last five transfers in one region to see who paid for each way, and which was never paid.',
    measures: ['transfer-before-birth', 'separated-over-50-miles'],
  },
  'monthly-look': {
    driver: 'outcomes-together',
    mechanism:
      'These births are few enough to talk about each one. The question about the window shows what could have been done, without asking who is to blame.',
    evidence: untried('Reviews of this kind are frequent; no comparison is known to us.'),
    firstTest:
      'Two hospitals talk for twenty minutes about the last such birth, with the one question only: was there a window in which to move?',
    measures: ['days-between-vlbw-outside', 'vlbw-at-level-three', 'under-32-weeks-at-level-three'],
  },
  'checklist-at-24-weeks': {
    driver: 'rural-distance',
    mechanism: 'A risk that is named at 24 weeks leaves weeks to plan the way; in labor there are minutes.',
    evidence: untried('No study of a checklist at this visit is known to us.'),
    firstTest:
      'One rural clinic uses the list with the next three women at 24 weeks and calls the unit it named once, to see who answers.',
    measures: ['transfer-before-birth', 'vlbw-at-level-three'],
  },
  'lodging-and-video': {
    driver: 'way-back',
    mechanism:
      'Families turn a transfer down because of the children at home and the miles. A bed nearby and a picture of the baby answer both.',
    evidence: untried('No study of lodging and video together is known to us.'),
    firstTest:
      'Offer one family who face a transfer a room and a daily video call, and ask what decided them.',
    measures: ['transfer-before-birth', 'separated-over-50-miles'],
  },
}
