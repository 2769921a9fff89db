import { Link as RouterLink } from '@remix-run/react'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'

/** Pages of this product are addressed from the root; everything else is somebody else's site. */
const isOurs = (href: string) => href.startsWith('/') || href.startsWith('#') || href.startsWith('?')

type AnchorProps = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & {
  href: string
  /** For files and for pages that must be loaded whole. */
  reload?: boolean
  prefetch?: 'none' | 'intent'
}

/** An anchor without a look: the router's inside the product, a plain one outside. */
export function Anchor({ href, reload = false, prefetch = 'intent', children, ...rest }: AnchorProps) {
  if (isOurs(href)) {
    return (
      <RouterLink to={href} prefetch={reload ? 'none' : prefetch} reloadDocument={reload} {...rest}>
        {children}
      </RouterLink>
    )
  }
  return (
    <a href={href} rel="noreferrer" {...rest}>
      {children}
    </a>
  )
}

const looks = {
  /** In running text. */
  text: 'text-brand underline underline-offset-2 hover:text-brand-strong hover:decoration-2',
  /** Where the whole thing is plainly a link: a title in a list, a cell in a table. */
  title: 'font-semibold text-ink hover:text-brand hover:underline underline-offset-2',
} as const

/** A link in the product's look. Say where it leads; never "click here". */
export function Link({
  href,
  look = 'text',
  children,
  ...rest
}: Omit<AnchorProps, 'className'> & { look?: keyof typeof looks; children: ReactNode }) {
  return (
    <Anchor href={href} className={looks[look]} {...rest}>
      {children}
    </Anchor>
  )
}
