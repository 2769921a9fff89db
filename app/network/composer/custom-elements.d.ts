import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** React gives these their attributes as they are, so it is `class`. */
type CustomElement<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
  More & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'markdown-toolbar': CustomElement<{ for: string }>
      'md-bold': CustomElement
      'md-italic': CustomElement
      'md-quote': CustomElement
      'md-code': CustomElement
      'md-link': CustomElement
      'md-unordered-list': CustomElement
      'md-task-list': CustomElement
      'md-mention': CustomElement
      'text-expander': CustomElement<{ keys: string }>
    }
  }
}
