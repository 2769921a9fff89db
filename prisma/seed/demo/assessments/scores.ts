import type { Score } from '#app/review/assessment/score.ts'

/** From so many months ago on, this score for every month, with the sentence of the first. */
export type ScoreSpan = readonly [ago: number, score: Score, why: string]

/**
 * How a team was scored, oldest first; each side up to the month so many months ago, the last one unless
 * said.
 */
export type TeamScores = {
  readonly coach?: readonly ScoreSpan[]
  readonly coachUntil?: number
  readonly team?: readonly ScoreSpan[]
  readonly teamUntil?: number
  /** A coach's score that was changed a few days after it was given. */
  readonly changed?: { readonly ago: number; readonly was: Score; readonly why: string }
  readonly comments?: string
}

/** Eighteen months of scores by jurisdiction, as the charts and tests of each team have it. */
export const DEMO_SCORES: Readonly<Record<string, TeamScores>> = {
  OH: {
    coach: [
      [18, 2.5, 'The crib audit is tried on one unit; no chart has moved yet.'],
      [14, 3, 'Crib audits rise since the audit runs in every unit, and the scheduling form is in use.'],
      [10, 3.5, 'Early elective delivery stays below its old level, with the form in all pilot hospitals.'],
      [6, 4, 'Crib audits and early elective delivery both hold their gain, and both changes are adopted.'],
      [
        2,
        3.5,
        'Quitting in pregnancy moves away from its aim, and no test of this area is closed: two areas carry the gain, the third does not.',
      ],
    ],
    changed: { ago: 6, was: 3.5, why: 'Early elective delivery holds; crib audits wait for one more month.' },
    comments:
      'This is no setback for the two areas that improved. For the next call: what can be tested with the quitline as it is staffed now?',
    team: [
      [18, 3, 'The first unit likes the audit, and nurses ask for it.'],
      [12, 3.5, 'All units take part, and the form is routine.'],
      [6, 4, 'Two of our charts are where we wanted them.'],
    ],
  },
  TN: {
    coach: [
      [18, 2, 'Baselines are taken in all hospitals of the group; no change is tried yet.'],
      [14, 2.5, 'The first tests of teach-back and counseling run, and the charts are where they were.'],
      [10, 3, 'Teach-back and crib audits rise slowly, and one change is adopted.'],
      [7, 3.5, 'Both process charts have shifted, and the quit rate has begun to follow.'],
      [
        3,
        4,
        'The quit rate has shifted as well, and the adopted change is trained in every hospital of the group.',
      ],
    ],
    team: [
      [18, 2, 'We meet, measure and read what others did.'],
      [13, 2.5, 'We test in three hospitals; the others watch.'],
      [9, 3, 'Every hospital of the first group has its own test.'],
      [5, 3.5, 'Counseling is asked of nearly every woman who smokes.'],
      [2, 4, 'The charts hold without our reminding anybody.'],
    ],
  },
  LA: {
    coach: [
      [18, 3.5, 'Early elective delivery has shifted, and most hospitals have the hard stop.'],
      [12, 4, 'The aim is reached, and the hard stop is in place in more than nine of ten hospitals.'],
      [5, 4.5, 'The level holds for a year; the charge nurses keep the calendar without the team.'],
    ],
    team: [
      [18, 4, 'We met the first aim and set a harder one.'],
      [7, 4.5, 'It runs by itself, and new hospitals start with it.'],
    ],
  },
  KY: {
    coach: [
      [18, 2, 'The team studies why referrals fail; nothing is tested yet.'],
      [
        15,
        2.5,
        'Referral by default and the first call are tested; the quitline has no room, and no chart has moved.',
      ],
      [
        8,
        2.5,
        'Vouchers are tested in three counties, while smoking in late pregnancy rises and months are missing.',
      ],
    ],
    coachUntil: 2,
    team: [
      [18, 2, 'We have a plan and a clinic that wants to try it.'],
      [15, 2.5, 'The first office refers every woman who smokes.'],
      [12, 2.5, 'Two tests are done. They taught us what does not work.'],
      [7, 3, 'Women come back for the voucher.'],
    ],
    teamUntil: 3,
  },
  MS: {
    coach: [
      [18, 2, 'The clinics measure and talk the figures over; no change is tried yet.'],
      [7, 2.5, 'The first test runs in a clinic. No figures have come since it began.'],
    ],
    coachUntil: 4,
    team: [
      [18, 2, 'We collect what the clinics see.'],
      [7, 2.5, 'The test runs; anyone who enters our figures has left.'],
    ],
    teamUntil: 5,
  },
  WI: {
    team: [
      [18, 2, 'Referrals are measured and talked over; no office has begun a test.'],
      [10, 1.5, 'We closed smoking and begin anew with social needs.'],
      [8, 2.5, 'Screening is tested and measured in the first clinics.'],
      [3, 3, 'Screening rises clearly. Needs that are met lag behind.'],
    ],
  },
  TX: {
    coach: [
      [18, 2.5, 'One number for transfer calls is tried in a region; the charts are where they were.'],
      [12, 3, 'Calls to acceptance are shorter, and the verification of levels is under way.'],
      [6, 3.5, 'More very small babies are born where they should be, and transfers come earlier.'],
    ],
    team: [
      [18, 2.5, 'The regions like the one number for every call.'],
      [11, 3, 'Calls are answered in half the time.'],
      [6, 3.5, 'Levels are verified in most hospitals.'],
      [2, 4, 'We think the last figures show that it holds.'],
    ],
  },
  VT: {
    coach: [
      [18, 2, 'Risk at the first visit is measured in every hospital; no change is tried yet.'],
      [11, 2.5, 'The first test runs; numbers are too small to show a shift.'],
      [
        6,
        3,
        'More women at risk are identified. Outcomes are rare events, so the time between them is read.',
      ],
    ],
    team: [
      [18, 2, 'All hospitals take part, which here means few people.'],
      [11, 2.5, 'We have begun to test, one visit at a time.'],
      [5, 3, 'Nobody has to be asked to fill in the sheet any more.'],
    ],
  },
  RI: {
    coach: [
      [18, 2, 'Screening and referrals are measured in two health centers; no change is tried yet.'],
      [10, 2.5, 'The first test of closing the loop runs; few referrals are closed.'],
      [7, 3, 'Screening rises, and most partners have begun to report back.'],
      [4, 3.5, 'Screening nears its aim, and closed referrals have risen several times over.'],
    ],
    team: [
      [18, 2, 'We screen, and then the list goes nowhere.'],
      [10, 2.5, 'The partners answer, some of them after weeks.'],
      [4, 3, 'A third of the needs are met. We would not call that good.'],
    ],
  },
  DE: {
    coach: [
      [18, 2.5, 'The lawyer in the clinic is tried, and every visit is measured.'],
      [14, 3, 'Screening has risen since the nurse asks everybody, and the test is adopted.'],
      [9, 3.5, 'Closed referrals follow, and very small babies are more often born at level III.'],
      [4, 4, 'Screening meets its aim, and the milestones of the policy are nearly all reached.'],
    ],
    team: [
      [18, 3, 'The women come back and bring others.'],
      [9, 3.5, 'Two of our areas move. The third begins.'],
    ],
  },
  AL: {
    coach: [
      [18, 2, 'The first test is planned; nothing is tried yet.'],
      [15, 2.5, 'The hard stop is tested in three hospitals; the chart is where it was.'],
      [12, 3, 'Charge nurses refuse without a reason on the form, and the number begins to fall.'],
      [5, 3.5, 'Early elective delivery has shifted, and aspirin is offered to twice as many women at risk.'],
    ],
    team: [
      [18, 2, 'We plan with the head of the network.'],
      [15, 2.5, 'The head of the network backs the charge nurses.'],
      [9, 3.5, 'Both the calendar and the card are adopted.'],
    ],
  },
  SC: {
    team: [
      [18, 2, 'We measure and discuss. The first test is planned.'],
      [13, 2.5, 'Screening of mothers is tested; visits after birth are where they were.'],
    ],
  },
  GU: {
    coach: [
      [18, 1.5, 'The audit form is translated and the nurses are trained.'],
      [12, 2, 'Cribs are audited every week, and the figures are talked over.'],
      [4, 2.5, 'The first change is tested on the ward.'],
      [2, 3, 'The change is adopted, crib audits have risen, and families say that they were shown how.'],
    ],
    coachUntil: 2,
    team: [
      [18, 1.5, 'Everybody is being trained who will do the audits.'],
      [10, 2, 'We audit, and talk about what we see.'],
      [4, 2.5, 'We test on the ward what the nurses proposed.'],
      [2, 3, 'It has become a habit.'],
    ],
    teamUntil: 2,
  },
  PR: {
    team: [
      [17, 1, 'The team has met, and the aim is being written.'],
      [14, 1.5, 'Aim and measure are agreed; we look for hospitals to start with.'],
      [9, 2, 'The survey gives us a baseline. Nothing is tested yet.'],
    ],
  },
  NM: {
    coach: [
      [3, 0.5, 'Two areas are chosen. An aim is still missing.'],
      [2, 1, 'The team is together, and one area has its aim; no figures are in.'],
    ],
    team: [
      [3, 1, 'We have a lead and a partner in two hospitals.'],
      [2, 1.5, 'We meet every other week and know where to begin.'],
    ],
  },
}
