import { Disclosure } from './Disclosure.tsx'

/** How to do something without a mouse: each key, or keys, with what they do. */
export function KeyList({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <Disclosure summary="Keys">
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
    </Disclosure>
  )
}
