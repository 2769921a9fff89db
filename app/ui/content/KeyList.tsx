import { Disclosure } from './Disclosure.tsx'

type Keys = readonly (readonly [key: string, does: string])[]

/** Each key, or keys, with what they do. */
export const KeyTable = ({ keys }: { keys: Keys }) => (
  <dl className="grid max-w-prose grid-cols-[9rem_1fr] gap-x-4 gap-y-1 text-sm">
    {keys.map(([key, does]) => (
      <div key={key} className="contents">
        <dt>
          <kbd className="font-sans font-semibold">{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)

/** How to do something without a mouse, folded away. */
export function KeyList({ keys }: { keys: Keys }) {
  return (
    <Disclosure summary="Keys">
      <KeyTable keys={keys} />
    </Disclosure>
  )
}
