import { Tabs } from '#app/ui/actions/Tabs.tsx'

const PAGES = [
  ['/network/moderation', 'Flagged posts'],
  ['/network/moderation/log', 'Log'],
  ['/network/moderation/words', 'Watched words'],
] as const

/** The pages from which staff moderate the network. */
export const ModerationTabs = ({ current }: { current: (typeof PAGES)[number][0] }) => (
  <Tabs
    label="Moderation"
    tabs={PAGES.map(([href, label]) => ({ href, label, current: href === current }))}
  />
)
