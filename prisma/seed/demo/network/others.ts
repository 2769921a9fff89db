import { OHIO_DATA, OHIO_HOSPITAL, type TopicStory } from './topic-story.ts'

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
  {
    key: 'no-identifying-stories',
    kind: 'announcement',
    title: 'Before you tell a story: would the family recognize itself?',
    by: 'staff',
    ago: 232,
    body: 'Most of what we learn we learn from stories. A small town and a week are enough to know a family.\n\n- Leave out names, dates, ages in days, and the name of the place.\n- Change what does not matter for the lesson.\n- Ask yourself whether the family could read it over your shoulder.\n\nThe page points at sentences that may identify somebody before you post. If you see one that slipped through, flag it.',
    reactions: [[1, 'thanks', ['coach', 'participant']]],
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
