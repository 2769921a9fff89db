import type { Level } from './scale.ts'

/**
 * The first wording of the scale, after the Assessment Scale for Collaboratives of the Institute for
 * Healthcare Improvement: `current` after Life QI (blog.lifeqisystem.com/ihi-progress-scores), `classic` after
 * the template of the first collaboratives, both reworded.
 */
export const FIRST_LEVELS: readonly Level[] = [
  {
    score: 0.5,
    name: 'Intent to participate',
    current: 'The project is named. Charter and team are not there yet.',
    classic: 'The team has signed up.',
  },
  {
    score: 1,
    name: 'Charter and team established',
    current: 'A charter is written and reviewed, and people have their parts. Work has not begun.',
    classic: 'The team is formed, population and aim are set, and a baseline is being taken.',
  },
  {
    score: 1.5,
    name: 'Planning has begun',
    current: 'The work is being organized: resources, a first focus, tools, and times to meet.',
    classic: 'The team meets and talks its plans over; drafts of plans exist.',
  },
  {
    score: 2,
    name: 'Activity, but no changes',
    current: 'First learning is under way: planning, measuring, a baseline, surveys of those concerned.',
    classic: 'The team is busy studying and discussing. No change has been tested.',
  },
  {
    score: 2.5,
    name: 'Changes tested, but no improvement',
    current: 'Tests of change have begun. Most goals have a measure, and the charts show their targets.',
    classic: 'Some parts of the change package are tested and the key measures are reported. None has moved.',
  },
  {
    score: 3,
    name: 'Modest improvement',
    current:
      'Tests succeeded for some parts, and a few changes are carried out on a small scale. Staff notice a difference; about a fifth of the expected result is there.',
    classic:
      'First cycles are complete and several parts are being implemented. Process measures have become moderately better.',
  },
  {
    score: 3.5,
    name: 'Improvement',
    current: 'Testing and implementing go on in more parts, and the measures move further towards the goals.',
    classic:
      'Some outcomes have moved and processes keep improving. All parts are tested and many are implemented.',
  },
  {
    score: 4,
    name: 'Significant improvement',
    current:
      'The expected result is there in the main parts of the system. Changes are implemented with training and communication, and at least half of the goals are met.',
    classic:
      'Most parts are implemented for the pilot population. The gain in outcomes holds, all goals are half reached, and spread is planned.',
  },
  {
    score: 4.5,
    name: 'Sustainable improvement',
    current: 'The key measures begin to show that the gains hold.',
    classic:
      'Most outcomes have improved and stay so, about three quarters of the goals are met, and spread has begun.',
  },
  {
    score: 5,
    name: 'Outstanding sustainable results',
    current:
      'Everything is implemented, all goals are met, and the organization has changed so that the gain is permanent.',
    classic:
      'All parts are in place and all goals met, outcomes are among the best known, and others are taking the changes over.',
  },
]
