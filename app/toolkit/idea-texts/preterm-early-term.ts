import { evidence, untried, type DetailsOf } from '../ideas/idea.ts'

export const PRETERM_DETAILS: DetailsOf = {
  'hard-stop': {
    driver: 'hospital-rules',
    mechanism:
      'A date that cannot be booked without a reason has to be argued for by the person who wants it, not against by the one who answers the telephone.',
    evidence: evidence(
      'moderate',
      'three-approaches',
      'Elective early births fell from 9.6 to 4.3 percent across 27 hospitals, most where staff did not allow them; teaching and review alone did less. Stillbirths did not rise there; watch them all the same.',
    ),
    firstTest:
      'Use the form beside the usual booking on one unit for one week, refuse nothing, and see which bookings it would have stopped.',
    measures: ['early-elective-delivery', 'hard-stop-hospitals', 'stillbirth-term'],
  },
  'weekly-review': {
    driver: 'peer-review',
    mechanism:
      'A question from a colleague within the week comes while the case is still remembered and the next one not yet booked.',
    evidence: evidence(
      'moderate',
      'three-approaches',
      'Review among peers lowered elective early births, less than a hard stop did.',
    ),
    firstTest:
      'Two clinicians go through last week’s births at 37 and 38 weeks over one lunch, and speak with the colleague of one case.',
    measures: ['early-elective-delivery'],
  },
  'public-list': {
    driver: 'belief-in-39-weeks',
    mechanism: 'Hospitals wish to stand on a good list, and families ask why theirs does not.',
    evidence: untried('Lists of this kind exist; what they did by themselves is not known to us.'),
    firstTest:
      'Show five hospitals the list as it would look, a month before anything is published, and ask each what is wrong with its line.',
    measures: ['early-elective-delivery', 'hard-stop-hospitals'],
  },
  'group-prenatal-care': {
    driver: 'continuous-prenatal-care',
    mechanism:
      'Two hours among women due in the same month leave time for questions and company, and people come back to company.',
    evidence: evidence(
      'emerging',
      'group-care-review',
      'Over eleven studies preterm birth was not clearly lower (7.9 against 9.3 percent, which chance can explain); some found more for Black women. Low birth weight was less frequent.',
    ),
    firstTest:
      'Hold one group visit with the next four women due in the same month who would like to, and ask at the end whether they would come again.',
    measures: ['preterm-birth', 'preterm-risk-identified'],
  },
  'dates-by-text': {
    driver: 'early-dating',
    mechanism:
      'A due date that the family has in writing is harder to move, and shows when 39 weeks will be reached.',
    evidence: untried('No study of this message is known to us.'),
    firstTest:
      'Send the message to five women after their first ultrasound, and ask two of them at the next visit what it said.',
    measures: ['early-elective-delivery'],
  },
  'aspirin-asked-for-all': {
    driver: 'risk-recognized',
    mechanism:
      'Aspirin helps only when it is begun early, and risk is not seen unless it is asked for. A fixed list at the first visit asks everybody.',
    evidence: evidence(
      'strong',
      'aspirin-recommendation',
      'The task force found, with moderate certainty, a substantial benefit for women at high risk: less preeclampsia, fewer preterm births, fewer deaths around birth (grade B).',
    ),
    firstTest:
      'One clinician uses the list with the next five women at their first visit and notes for how many it changed what was offered.',
    measures: ['low-dose-aspirin', 'preterm-birth'],
  },
  'progesterone-17p': {
    driver: 'fitting-prevention',
    mechanism: 'It was meant to keep the uterus quiet in women with an earlier spontaneous preterm birth.',
    evidence: evidence(
      'superseded',
      'makena-withdrawal',
      'The confirmatory trial found no benefit, and approval was withdrawn on April 6, 2023.',
    ),
    firstTest: null,
    measures: ['progesterone-17p-on-time'],
    replaced: {
      by: 'aspirin-asked-for-all',
      says: 'No medicine took its place for every woman with an earlier preterm birth; her clinician decides what fits her. What teams can test is to find risk early for all, and to offer aspirin where it helps.',
    },
  },
  'one-form-for-17p': {
    driver: 'prior-authorisation',
    mechanism: 'One form for all payers was to take days off the wait for a medicine given by the week.',
    evidence: evidence(
      'superseded',
      'makena-withdrawal',
      'It served 17P, whose approval was withdrawn on April 6, 2023.',
    ),
    firstTest: null,
    measures: ['progesterone-17p-on-time'],
    replaced: {
      by: 'aspirin-asked-for-all',
      says: 'Aspirin needs no authorization. The lesson about forms can serve whatever medicine has to wait for one.',
    },
  },
}
