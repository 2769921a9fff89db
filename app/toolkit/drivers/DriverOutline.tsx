import { Link } from '#app/ui/actions/Link.tsx'
import type { DiagramNode } from './diagram.ts'
import { SignIcon } from './DriverSign.tsx'

const KIND = {
  aim: 'Aim',
  primary: 'Primary driver',
  secondary: 'Secondary driver',
  idea: 'Change idea',
  measure: 'Measure',
} as const

/** The driver diagram as a nested list: the same things in the same order as the picture. */
export function DriverOutline({ root }: { root: DiagramNode }) {
  return (
    <ul className="max-w-prose">
      <Branch node={root} />
    </ul>
  )
}

function Branch({ node }: { node: DiagramNode }) {
  return (
    <li className="mt-1.5">
      <span className="text-sm text-quiet">{KIND[node.level]}: </span>
      {node.href === null ? node.label : <Link href={node.href}>{node.label}</Link>}
      {node.note !== null && <span className="text-sm text-quiet"> ({node.note})</span>}
      {node.mark && (
        <span className="ms-2 inline-block text-sm text-quiet">
          <SignIcon sign={node.mark.sign} />
          {node.mark.words}
        </span>
      )}
      {node.children.length > 0 && (
        <ul className="border-s border-line ps-4">
          {node.children.map((child, at) => (
            <Branch key={`${at}${child.label}`} node={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
