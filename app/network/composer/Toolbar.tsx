import { AtSign, Bold, Code, Italic, Link, List, ListTodo, Quote } from 'lucide-react'

const TOOLS = [
  { tag: 'md-bold', label: 'Bold', Drawing: Bold },
  { tag: 'md-italic', label: 'Italic', Drawing: Italic },
  { tag: 'md-quote', label: 'Quote', Drawing: Quote },
  { tag: 'md-code', label: 'Code', Drawing: Code },
  { tag: 'md-link', label: 'Link', Drawing: Link },
  { tag: 'md-unordered-list', label: 'List', Drawing: List },
  { tag: 'md-task-list', label: 'Task list', Drawing: ListTodo },
  { tag: 'md-mention', label: 'Mention a person or team', Drawing: AtSign },
] as const

const look =
  'inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-quiet hover:bg-brand-tint hover:text-brand-strong'

/**
 * Marks up what is selected in the text with the id `text`. One stop of the Tab key; the arrow keys go from
 * tool to tool.
 */
export function Toolbar({ text }: { text: string }) {
  return (
    <markdown-toolbar
      for={text}
      role="toolbar"
      aria-label="Format"
      aria-controls={text}
      class="flex flex-wrap gap-0.5 noscript:hidden"
    >
      {TOOLS.map(({ tag: Tool, label, Drawing }, at) => (
        <Tool
          key={Tool}
          role="button"
          aria-label={label}
          title={label}
          tabIndex={at === 0 ? 0 : -1}
          class={look}
        >
          <Drawing aria-hidden focusable={false} absoluteStrokeWidth strokeWidth={1.75} className="size-4" />
        </Tool>
      ))}
    </markdown-toolbar>
  )
}
