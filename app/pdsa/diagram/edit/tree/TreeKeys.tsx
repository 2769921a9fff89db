import { KeyList } from '#app/ui/content/KeyList.tsx'

const KEYS = [
  ['Up, Down', 'the thing above or below; Home and End for the first and the last'],
  ['Left, Right', 'fold and unfold, and out and in'],
  ['Enter', 'change the text; Enter again saves it, Escape does not'],
  ['Alt + Up, Down', 'move it up or down, on into the next branch'],
  ['Alt + Left, Right', 'move it under what is above, or under the one before it'],
  ['Insert or +', 'add something under it'],
  ['Delete', 'remove it with all under it'],
  ['Ctrl + Z', 'bring back what was just removed'],
] as const

/** How to go through the tree and change it without a mouse. */
export const TreeKeys = () => <KeyList keys={KEYS} />
