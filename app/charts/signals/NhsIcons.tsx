import './nhs.css'
import type { NhsVerdict } from './chart-reading.ts'

/**
 * Variation and assurance beside each other, each as a small drawing with its words. The words say all that
 * the drawing does.
 */
export function NhsIcons({ nhs, words = true }: { nhs: NhsVerdict; words?: boolean }) {
  const parts = [
    { key: 'variation', drawing: <VariationDrawing nhs={nhs} />, said: nhs.variationWords },
    { key: 'assurance', drawing: <AssuranceDrawing nhs={nhs} />, said: nhs.assuranceWords },
  ]
  return (
    <ul className="nhs-icons">
      {parts.map(({ key, drawing, said }) => (
        <li key={key}>
          {drawing}
          <span className={words ? undefined : 'sr-only'}>{said}</span>
        </li>
      ))}
    </ul>
  )
}

const SIDE = 30
/** Where the last of five points lies: on the line, above or below it. */
const LAST = { above: 8, below: 22 } as const

/** Five points about a line, the last one with the mark that charts give such points. */
function VariationDrawing({ nhs: { variation, side } }: { nhs: NhsVerdict }) {
  const y = side === null ? 14 : LAST[side]
  const early = side === 'below' ? 10 : 20
  const line =
    variation === 'common-cause' ? 'M5,17L10,12L15,18L20,13L25,16' : `M5,${early}L12,${early}L24,${y}`
  return (
    <svg className={`nhs-icon nhs-${variation}`} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden>
      <rect className="nhs-tile" x="1" y="1" width="28" height="28" rx="6" />
      <path className="nhs-middle" d="M3,15H27" />
      <path className="nhs-run" d={line} />
      {variation === 'improvement' && (
        <path className="nhs-mark" d={side === 'below' ? `M20,${y - 3}h8l-4,7z` : `M20,${y + 4}h8l-4,-7z`} />
      )}
      {variation === 'concern' && (
        <>
          <circle className="nhs-mark" cx="24" cy={y} r="2.4" />
          <circle className="nhs-ring" cx="24" cy={y} r="4.4" />
        </>
      )}
      {variation === 'neither' && <path className="nhs-mark" d={`M24,${y - 5}l5,5l-5,5l-5,-5z`} />}
    </svg>
  )
}

/**
 * The band between the limits, and the goal as a dashed line above, in or below it; with a tick, a cross or
 * neither.
 */
function AssuranceDrawing({ nhs: { assurance, better } }: { nhs: NhsVerdict }) {
  const above = assurance !== null && (assurance === 'fail') === (better === 'above')
  const goal = assurance === 'inconsistent' ? 15 : above ? 7 : 23
  return (
    <svg className={`nhs-icon nhs-${assurance ?? 'none'}`} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden>
      <rect className="nhs-tile" x="1" y="1" width="28" height="28" rx="6" />
      <rect className="nhs-band" x="3" y="11" width="24" height="8" />
      {assurance !== null && <path className="nhs-goal" d={`M3,${goal}H27`} />}
      {assurance === 'pass' && <path className="nhs-sign" d={`M11,15l3,3l6,-6`} />}
      {assurance === 'fail' && <path className="nhs-sign" d="M12,12l6,6M18,12l-6,6" />}
      {assurance === null && <path className="nhs-sign" d="M12,15H18" />}
    </svg>
  )
}
