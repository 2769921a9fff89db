import { Link } from '#app/ui/actions/Link.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { EditedNode } from '../editing.ts'
import { LEVEL_NAME } from '../../tree.ts'

/**
 * The tree as links: each leads to what can be done to the thing. What is there before scripts run, or
 * without them.
 */
export function PlainTree({
  nodes,
  selected,
  hrefOf,
}: {
  nodes: readonly EditedNode[]
  selected: string
  hrefOf: (id: string) => string
}) {
  const branch = (parentId: string | null) => (
    <ul className={parentId === null ? '' : 'border-s border-line ps-4'}>
      {nodes
        .filter((node) => node.parentId === parentId)
        .map((node) => (
          <li key={node.id} className="mt-1">
            <span className="text-sm text-quiet">
              {LEVEL_NAME[node.level]}
              <VisuallyHidden>:</VisuallyHidden>{' '}
            </span>
            <Link
              href={hrefOf(node.id)}
              look="title"
              aria-current={node.id === selected ? 'true' : undefined}
            >
              {node.name}
            </Link>
            {nodes.some((child) => child.parentId === node.id) && branch(node.id)}
          </li>
        ))}
    </ul>
  )
  return branch(null)
}
