import { PRECONCEPTION_TOPICS } from './preconception.ts'
import { PRETERM_TOPICS } from './preterm.ts'
import { RISK_TOPICS } from './risk-appropriate.ts'
import { SAFE_SLEEP_TOPICS } from './safe-sleep.ts'
import { SMOKING_TOPICS } from './smoking.ts'
import { SOCIAL_TOPICS } from './social.ts'
import { COMMONS_TOPICS } from './commons.ts'
import { ANNOUNCEMENT_TOPICS, OHIO_TOPICS } from './others.ts'
import type { TopicStory } from './topic-story.ts'

/** The topics of the demo network, by the address of their space. */
export const TOPICS: Readonly<Record<string, readonly TopicStory[]>> = {
  'safe-sleep': SAFE_SLEEP_TOPICS,
  'smoking-cessation': SMOKING_TOPICS,
  'preconception-interconception': PRECONCEPTION_TOPICS,
  'social-determinants': SOCIAL_TOPICS,
  'preterm-early-term': PRETERM_TOPICS,
  'risk-appropriate-care': RISK_TOPICS,
  commons: COMMONS_TOPICS,
  announcements: ANNOUNCEMENT_TOPICS,
  'team-ohio': OHIO_TOPICS,
}
