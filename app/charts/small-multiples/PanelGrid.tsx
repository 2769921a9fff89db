import './panels.css'
import { NhsIcons } from '../signals/NhsIcons.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { PANEL } from '../drawing/panel.ts'
import type { Panel, Panels } from './panels.ts'

/**
 * Small charts beside each other, each with its name, its headline and its last value in words: the drawing
 * says nothing the words do not.
 */
export function PanelGrid({ panels: { panels, time } }: { panels: Panels }) {
  const axes = new Set(panels.flatMap(({ axis }) => axis ?? []))
  const sameAxis = axes.size === 1 ? [...axes][0] : null
  return (
    <>
      {time && panels.length > 1 && (
        <p className="mb-3 text-sm text-quiet">
          Time runs from {time.from} to {time.to} in every panel
          {sameAxis && `, the value axis from ${sameAxis}`}.
        </p>
      )}
      <ul className="panels">
        {panels.map((panel) => (
          <OnePanel key={panel.href} panel={panel} ownAxis={!sameAxis} />
        ))}
      </ul>
    </>
  )
}

const { width, height, left, right, bottom } = PANEL
const AXIS = `M${left} ${bottom}H${right}`

function OnePanel({ panel, ownAxis }: { panel: Panel; ownAxis: boolean }) {
  const { name, href, headline, verdict, verdictLabel, nhs, last, axis, drawing } = panel
  return (
    <li className="panel">
      <p className="panel-head">
        <Link href={href} look="title">
          {name}
        </Link>
        <span className={`panel-verdict panel-${verdict}`}>{verdictLabel}</span>
      </p>
      <svg className="panel-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <path className="panel-axis" d={AXIS} />
        {drawing.limits && <path className="panel-limits" d={drawing.limits} />}
        {drawing.goal && <path className="panel-goal" d={drawing.goal} />}
        {drawing.center && <path className="panel-center" d={drawing.center} />}
        {drawing.line && <path className="panel-line" d={drawing.line} />}
        {drawing.common && <path className="panel-dots" d={drawing.common} />}
        {drawing.improvement && <path className="panel-triangles" d={drawing.improvement} />}
        {drawing.neither && <path className="panel-diamonds" d={drawing.neither} />}
        {drawing.concern && (
          <>
            <path className="panel-rings" d={drawing.concern} />
            <path className="panel-gaps" d={drawing.concern} />
            <path className="panel-cores" d={drawing.concern} />
          </>
        )}
        {drawing.excluded && <path className="panel-crosses" d={drawing.excluded} />}
        {drawing.hollow && <path className="panel-holes" d={drawing.hollow} />}
      </svg>
      <p className="panel-words">{headline}</p>
      {nhs && <NhsIcons nhs={nhs} />}
      <p className="panel-axis-words">
        {last && `Last: ${last}.`} {ownAxis && axis && `Axis ${axis}.`}
      </p>
    </li>
  )
}
