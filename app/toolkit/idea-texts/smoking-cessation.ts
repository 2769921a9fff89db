import { evidence, untried, type DetailsOf } from '../ideas/idea.ts'

export const SMOKING_DETAILS: DetailsOf = {
  'referral-unless-declined': {
    driver: 'quitline-for-pregnancy',
    mechanism:
      'Asking for help takes a decision that shame and haste get in the way of. When the call comes unless she says no, the decision is only to pick up.',
    evidence: evidence(
      'moderate',
      'opt-out',
      'In one English hospital trust, women who set a quit date rose from 2.5 to 5.3 percent of those in care, and those who stopped from 2.0 to 4.1 percent; there was no group to compare with.',
    ),
    firstTest:
      'For one clinician on one day, send the referral for every woman who smokes and does not decline; call the quitline a week later and count how many were reached.',
    measures: ['tobacco-referral-made', 'tobacco-referral-reached', 'quit-during-pregnancy'],
  },
  'quit-coach-by-name': {
    driver: 'providers-coach',
    mechanism:
      'A woman comes back to somebody who knows her. Several small clinics can afford together what none could alone.',
    evidence: evidence(
      'strong',
      'psychosocial-review',
      'Thirty trials of counseling in pregnancy found that 1.4 times as many women stopped as with usual care. That several clinics share one coach was not part of them.',
    ),
    firstTest:
      'Introduce the coach by name, in person or by telephone, to the next three women who smoke at one clinic, and see who speaks with the coach again within 14 days.',
    measures: ['tobacco-referral-reached', 'quit-during-pregnancy', 'third-trimester-smoking'],
  },
  'diaper-vouchers': {
    driver: 'staying-stopped',
    mechanism:
      'What stopping gives comes late; a voucher for each smoke-free visit comes now, meets a real need, and brings her back to the next visit.',
    evidence: evidence(
      'strong',
      'psychosocial-review',
      'The review found rewards that depend on stopping to work better than rewards that do not. Vouchers for diapers in particular are reported by states only.',
    ),
    firstTest:
      'Offer a voucher at the next two visits to three women who want to stop, and ask each what it did and did not change.',
    measures: ['quit-during-pregnancy', 'third-trimester-smoking'],
  },
  'provider-toolkit': {
    driver: 'stigma',
    mechanism:
      'Clinicians leave out what they do not know how to finish. Three sentences and one way to refer make it short enough to do at each visit.',
    evidence: evidence(
      'emerging',
      'state-smoking',
      'New Jersey predicted how many providers would ask for training, and had more. What it did for women was not reported.',
    ),
    firstTest:
      'Give one clinician the one-page version for one clinic day, and strike out whatever was not used.',
    measures: ['tobacco-asked-advised', 'tobacco-referral-made', 'tobacco-status-unknown'],
  },
  'second-week-call': {
    driver: 'return-after-birth',
    mechanism:
      'Many begin again within weeks of the birth, when nobody asks any more. The newborn visit is where the family is anyhow.',
    evidence: untried('Help against beginning again has had mixed results; this call was not studied.'),
    firstTest:
      'One nurse calls three women who stopped in pregnancy on the tenth day after birth, and notes what made staying smoke-free hard that day.',
    measures: ['tobacco-asked-advised', 'quit-during-pregnancy'],
  },
  'household-offer': {
    driver: 'household-smoking',
    mechanism: 'It is harder to stop while somebody at the table lights up.',
    evidence: evidence(
      'emerging',
      'partner-review',
      'Trials of asking partners for support did not raise quitting for good. Enrolling the partner to stop as well is another thing, and less studied.',
    ),
    firstTest:
      'On the next five quitline calls, ask whether somebody at home would like to stop as well, and count who comes to the telephone.',
    measures: ['quit-during-pregnancy', 'tobacco-referral-made'],
  },
}
