import { Tabs } from '../actions/Tabs.tsx'
import { currentChildren, type NavItem } from './nav.tsx'

/** On a narrow screen, the pages of the place one is in, where the rail would have shown them. */
export function SectionStrip({ items }: { items: readonly NavItem[] }) {
  const children = currentChildren(items)
  if (children.length === 0) return null
  return (
    <div className="px-4 md:hidden">
      <Tabs label="In this section" tabs={children} />
    </div>
  )
}
