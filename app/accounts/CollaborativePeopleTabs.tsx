import { Tabs } from '#app/ui/actions/Tabs.tsx'

/** The pages of national staff about the people of the collaborative. */
export function CollaborativePeopleTabs({ current }: { current: 'invitations' | 'second-factors' }) {
  const tab = (page: typeof current, label: string) => ({
    label,
    href: `/people/${page}`,
    current: page === current,
  })
  return (
    <Tabs
      label="People of the collaborative"
      tabs={[tab('invitations', 'Invitations'), tab('second-factors', 'Second factors')]}
    />
  )
}
