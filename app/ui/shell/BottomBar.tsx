import { Anchor } from '../actions/Link.tsx'
import { Icon } from '../content/Icon.tsx'
import { isWithin, splitForBar, type NavItem } from './nav.tsx'

const slot =
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-1 text-xs no-underline -outline-offset-3'
const here = 'font-semibold text-brand-strong shadow-[inset_0_3px_0_var(--color-brand)]'
const there = 'text-quiet'

/**
 * The places of the product within thumb's reach on a narrow screen: at most five, the rest behind "More".
 */
export function BottomBar({ items }: { items: readonly NavItem[] }) {
  const { bar, more } = splitForBar(items)
  return (
    <ul className="grid auto-cols-fr grid-flow-col">
      {bar.map((item) => (
        <li key={item.href} className="min-w-0">
          <Anchor
            href={item.href}
            aria-current={item.current ? 'page' : isWithin(item) || undefined}
            className={`${slot} ${isWithin(item) ? here : there}`}
          >
            <Icon name={item.icon} />
            <span className="max-w-full truncate">{item.label}</span>
          </Anchor>
        </li>
      ))}
      {more.length > 0 && (
        <li className="min-w-0">
          <details key={items.find(isWithin)?.href} className="relative">
            <summary className={`${slot} ${more.some(isWithin) ? here : there} list-none`}>
              <Icon name="more" />
              More
            </summary>
            <ul className="absolute end-2 bottom-full mb-2 w-56 rounded border border-line bg-raised p-2 shadow-float">
              {more.map((item) => (
                <li key={item.href}>
                  <Anchor
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                    className="flex min-h-11 items-center gap-3 rounded px-3 text-base no-underline hover:bg-paper-dark"
                  >
                    <Icon name={item.icon} />
                    {item.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  )
}
