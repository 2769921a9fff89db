import { Tabs } from '#app/ui/actions/Tabs.tsx'
import { AXES, type Axes } from './panels.ts'

const LABEL: Record<Axes, string> = { equal: 'Equal axes', free: 'Free axes' }

/**
 * Two plain links: heights that compare, or every chart filling its own panel. `first` is what the bare
 * address shows.
 */
export function AxesTabs({ axes, href, first }: { axes: Axes; href: string; first: Axes }) {
  const tabs = AXES.map((one) => ({
    label: LABEL[one],
    href: one === first ? href : `${href}?axes=${one}`,
    current: one === axes,
  }))
  return <Tabs label="Axes" tabs={tabs} />
}
