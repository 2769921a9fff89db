import type { IconName } from '../content/Icon.tsx'

export type NavChild = { label: string; href: string; current: boolean }
export type NavItem = {
  label: string
  href: string
  icon: IconName
  current: boolean
  children?: readonly NavChild[]
}

/** A bottom bar holds five thumbs' worth. */
export const barCapacity = 5

/**
 * The bottom bar of a narrow screen, and what is folded behind "More". All of it when it fits,
 * otherwise one place is given up for "More".
 */
export function splitForBar(items: readonly NavItem[]): {
  bar: readonly NavItem[]
  more: readonly NavItem[]
} {
  if (items.length <= barCapacity) return { bar: items, more: [] }
  return { bar: items.slice(0, barCapacity - 1), more: items.slice(barCapacity - 1) }
}

/** Whether one is at this place or on one of its pages. */
export const isWithin = (item: NavItem): boolean =>
  item.current || (item.children?.some((child) => child.current) ?? false)

/** The children of the place one is in, for the strip under the header of a narrow screen. */
export const currentChildren = (items: readonly NavItem[]): readonly NavChild[] =>
  items.find(isWithin)?.children ?? []
