import { AREA_NAMES } from '../../areas/area-names.ts'
import { driver, sourced, idea, known, proposed, serving, type StrategyAreaText } from '../area.ts'

export const SAFE_SLEEP: StrategyAreaText = {
  slug: 'safe-sleep',
  ...AREA_NAMES['safe-sleep'],
  summary:
    'Teams work so that every baby sleeps on the back, alone, in a clear and flat place of its own, at every sleep and with every caregiver.',
  why: [
    sourced(
      'anderson-2019',
      'About 3,500 babies in the United States die suddenly and unexpectedly each year before their first birthday.',
    ),
    sourced(
      'hirai-2019',
      'Among mothers in 29 states in 2016, 78 percent usually laid their baby on the back, 57 percent shared the room but not the bed, 42 percent kept soft bedding away, and only 32 percent used a separate approved sleep surface. Practices differed between states by 20 percentage points and more.',
    ),
    sourced(
      'hirai-2019',
      'Mothers who had been advised by a health care provider followed each practice more often.',
    ),
    known(
      "American Indian, Alaska Native and Black families lose babies to sleep-related deaths more often than white families. Crowded housing, unpaid leave and advice that does not fit a family's nights are part of the cause; the message alone is not the remedy.",
    ),
  ],
  goal: sourced(
    'nichq-project',
    'Improve safe sleep practices, to reduce sudden infant death syndrome (SIDS) and sudden unexpected infant death (SUID).',
  ),
  contradictions: [],
  aim: {
    sentence: proposed(
      'By a date, raise the share of babies placed to sleep on their backs in a clear space of their own by at least 10 percent of the baseline, and narrow the gaps between Black and white and between American Indian and white families by 10 percent.',
    ),
    what: 'the share laid to sleep on their backs in a clear space of their own',
    forWhom: 'babies in their first year',
    change: 'raise',
    measure: 'safe-crib-audit',
    target: { kind: 'relative', value: 10 },
  },
  primaryDrivers: [
    driver(
      'every-unit-alike',
      proposed("Every birthing and children's unit shows safe sleep the same way, on every shift."),
    ),
    driver('open-talk', proposed('Caregivers and staff talk with each other openly and with respect.')),
    driver('safe-place-in-every-home', proposed('Every home has a safe place for the baby to sleep.')),
    driver(
      'one-message',
      proposed('Health care, home visiting, child care, shelters and first responders say the same thing.'),
    ),
    driver(
      'learning-from-deaths',
      proposed('What is learned where a baby died is used to prevent the next death.'),
    ),
  ],
  secondaryDrivers: [
    serving(
      'unit-policy-and-audit',
      'every-unit-alike',
      proposed('Policy of the unit, and an audit that shows whether it is lived'),
    ),
    serving(
      'staff-beliefs',
      'every-unit-alike',
      proposed('What staff themselves believe about back sleeping'),
    ),
    serving(
      'cribs-at-hand',
      'safe-place-in-every-home',
      proposed('Cribs and boxes at hand when a family needs one'),
    ),
    serving('night-carers', 'open-talk', proposed('Grandparents and others who care for the baby at night')),
    serving('fathers', 'open-talk', proposed('Fathers')),
    serving('child-care-and-shelters', 'one-message', proposed('Child care and shelters')),
    serving('first-responders', 'learning-from-deaths', proposed('First responders who enter homes')),
    serving('pictures-in-media', 'one-message', proposed('Pictures of sleeping babies in media and shops')),
  ],
  changeIdeas: [
    idea(
      'ten-cribs-a-week',
      'Ten cribs a week',
      proposed("Audit ten cribs every week and put the result on the unit's board the same day."),
    ),
    idea(
      'wearable-blanket',
      'A wearable blanket',
      proposed('Give newborns a wearable blanket in place of the loose one in the hospital pack.'),
    ),
    idea(
      'plan-for-the-night',
      'Plan for the night',
      proposed(
        'Ask two questions at discharge: who will be with you at night, and where will the baby sleep when you are exhausted?',
      ),
    ),
    idea(
      'crib-with-a-visit',
      'Crib with a visit',
      proposed('Tie the supply of a crib or box to a home visit within 14 days, instead of to a leaflet.'),
    ),
    idea(
      'first-responders-look',
      'First responders look at the sleep place',
      sourced(
        'nichq-project-earlier',
        'Firefighters and ambulance crews check where the baby sleeps on any call to a home with a baby, and refer the family. States have tried programs of this kind.',
      ),
    ),
    idea(
      'chosen-messengers',
      'Messengers that families choose',
      proposed(
        'Ask families from the most affected communities who should carry the message: a barber, a pastor, a doula.',
      ),
    ),
  ],
  seen: [
    sourced(
      'hirai-2018',
      'In the southern states of the first phase, back sleeping rose by 5 percent between 2011 and 2014, against 2 percent in other states. Infant mortality as a whole did not differ between the two.',
    ),
    sourced(
      'crib-audits-2020',
      "Crib audits have been used as a measure in hospitals, among them three campuses of one children's hospital.",
    ),
  ],
  furtherReading: [
    {
      title: 'Home visiting as a way to spread the message',
      about: 'How states used home visiting programs for safe sleep.',
      source: 'nichq-project-earlier',
    },
    {
      title: 'Safe sleep in Tennessee',
      about: 'The ABCs of safe sleep and fewer sleep-related deaths.',
      source: 'nichq-project-earlier',
    },
    {
      title: 'Back sleeping as a national measure',
      about: 'Why the survey question became national performance measure 5A.',
      source: 'kogan-2015',
    },
  ],
}
