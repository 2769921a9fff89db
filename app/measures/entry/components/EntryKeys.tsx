import { Disclosure } from '#app/ui/content/Disclosure.tsx'

const KEYS = [
  ['Tab or Enter', 'numerator, denominator, then the next measure; with Shift back again'],
  ['Up, Down', 'the field above or below'],
  ['Left, Right', 'the same field in the period before or after, from the end of what is typed'],
  ['Alt + Down', 'the state of the cell: value, not available yet, not applicable or withheld'],
  ['Ctrl + V', 'paste a block from a spreadsheet: you look it through before anything is stored'],
  ['Ctrl + Enter', 'save'],
] as const

/** How to go through the grid without a mouse. */
export function EntryKeys() {
  return (
    <Disclosure summary="Keys">
      <dl className="grid max-w-prose grid-cols-[8rem_1fr] gap-x-4 gap-y-1 text-sm">
        {KEYS.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="font-sans font-semibold">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
