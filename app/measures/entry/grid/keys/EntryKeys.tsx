import { KeyList } from '#app/ui/content/KeyList.tsx'

const KEYS = [
  ['Tab or Enter', 'numerator, denominator, then the next measure; with Shift back again'],
  ['Up, Down', 'the field above or below'],
  ['Left, Right', 'the same field in the period before or after, from the end of what is typed'],
  ['Alt + Down', 'the state of the cell: value, not available yet, not applicable or withheld'],
  ['Ctrl + V', 'paste a block from a spreadsheet: you see a preview before anything is stored'],
  ['Ctrl + Enter', 'save'],
] as const

/** How to go through the grid without a mouse. */
export const EntryKeys = () => <KeyList keys={KEYS} />
