import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Icon, type IconName } from '../content/Icon.tsx'
import { Anchor } from './Link.tsx'

const base =
  'inline-flex items-center justify-center gap-2 rounded border font-semibold no-underline transition-colors ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-paper-dark disabled:text-quiet print:hidden'

const looks = {
  /** The one main action of a page. */
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-strong',
  /** Everything beside it. */
  plain: 'border-edge bg-raised text-ink hover:border-brand hover:bg-brand-tint',
  /** In rows and toolbars, where a box would be noise. */
  quiet: 'border-transparent bg-transparent text-brand hover:bg-brand-tint',
  /** Takes something away. */
  danger: 'border-problem bg-raised text-problem hover:bg-problem-tint',
} as const

const sizes = { md: 'min-h-10 px-4 py-2 text-base', sm: 'min-h-8 px-3 py-1 text-sm' } as const

type Look = { look?: keyof typeof looks; size?: keyof typeof sizes; icon?: IconName; children: ReactNode }

const dress = (look: keyof typeof looks, size: keyof typeof sizes) => `${base} ${looks[look]} ${sizes[size]}`

/** A verb that says what happens ("Submit March 2026"). Submits its form unless `type` is another. */
export function Button({
  look = 'primary',
  size = 'md',
  icon,
  type = 'submit',
  children,
  ...rest
}: Look & Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style'>) {
  return (
    <button type={type} className={dress(look, size)} {...rest}>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </button>
  )
}

/** Looks like a button and is a link: it only leads to another page. */
export function ButtonLink({
  look = 'primary',
  size = 'md',
  icon,
  href,
  reload,
  prefetch,
  says,
  onClick,
  children,
}: Look & {
  href: string
  reload?: boolean
  /** `none` where fetching ahead of the click would only bring the same failure. */
  prefetch?: 'none'
  /** The words in full where those in sight are short; they begin with these. */
  says?: string
  onClick?: (() => void) | undefined
}) {
  return (
    <Anchor
      href={href}
      reload={reload}
      {...(prefetch && { prefetch })}
      aria-label={says}
      onClick={onClick}
      className={dress(look, size)}
    >
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </Anchor>
  )
}
