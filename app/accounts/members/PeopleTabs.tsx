import { Tabs } from '#app/ui/actions/Tabs.tsx'

/** The pages about a team's people, as far as they are open to the reader. */
export function PeopleTabs({
  team,
  current,
  may,
}: {
  team: string
  current: 'members' | 'invitations' | 'requests'
  may: { readonly invite: boolean; readonly decide: boolean }
}) {
  const tab = (page: typeof current, label: string) => ({
    label,
    href: `/teams/${team}/${page}`,
    current: page === current,
  })
  const tabs = [
    tab('members', 'Members'),
    ...(may.invite ? [tab('invitations', 'Invitations')] : []),
    ...(may.decide ? [tab('requests', 'Requests to join')] : []),
  ]
  return tabs.length === 1 ? null : <Tabs label="People" tabs={tabs} />
}
