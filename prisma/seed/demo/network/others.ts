import { lead, OHIO_DATA, OHIO_HOSPITAL, type TopicStory } from './topic-story.ts'

export const COMMONS_TOPICS: readonly TopicStory[] = [
  {
    key: 'small-numbers',
    kind: 'question',
    title: 'How do you read a chart when there are four births a month?',
    by: lead('VT'),
    ago: 290,
    tried: 'Percentages. They jump from 0 to 100.',
    body: 'Most of our hospitals are tiny. A run chart of percentages says nothing.',
    replies: [
      [
        'coach',
        1,
        'Count over a quarter, or chart the days between events. Both are in the chart settings of a measure.',
      ],
      [lead('VT'), 3, 'Days between it is.'],
    ],
    accepted: 2,
  },
  {
    key: 'first-months',
    kind: 'question',
    title: 'What did you do in your first three months?',
    by: lead('NM'),
    ago: 100,
    tried: 'We chose measures and wrote an aim. No figure yet.',
    body: 'We joined a few weeks ago. What would you do first if you began again?',
    replies: [
      [lead('TN'), 1, 'One unit, one nurse, one Monday. Everything else came from that.'],
      [lead('LA'), 2, 'Get the data agreement signed while you wait. Ours took four months.'],
      [lead('OH'), 4, 'Bring a family partner into the second meeting, not the tenth.'],
    ],
  },
  {
    key: 'old-template',
    kind: 'resource',
    title: 'The spreadsheet for monthly figures that we all used to share',
    by: 'participant',
    ago: 350,
    body: 'For those who still look for the old spreadsheet: this was the place to ask for it.',
    replies: [
      [
        'staff',
        10,
        'The template of the import page has taken its place. This topic is closed, so that nobody starts with the old one.',
      ],
    ],
    locked: true,
  },
]

export const ANNOUNCEMENT_TOPICS: readonly TopicStory[] = [
  {
    key: 'learning-session',
    kind: 'announcement',
    title: 'Bring one test that failed to the next learning session',
    by: 'staff',
    ago: 20,
    body: 'Each team has five minutes. Bring **one test that failed**, what you had predicted, and what you learned. No slides.\n\nIf it is shared with the network, link it, so that others can read it before.',
    pinned: true,
  },
]

/** What the main team writes in its own space. */
export const OHIO_TOPICS: readonly TopicStory[] = [
  {
    key: 'night-nurse',
    kind: 'question',
    title: 'Who brings the sheets of the night nurse to the office?',
    by: OHIO_DATA,
    ago: 6,
    tried: 'The tray at the desk. It was empty in the morning.',
    body: 'The test runs for three nights and I have no sheet of the first.',
    test: ['OH', 'teach-back-night'],
    replies: [[OHIO_HOSPITAL, 1, 'They were in the break room. I will bring them at seven.']],
  },
]
