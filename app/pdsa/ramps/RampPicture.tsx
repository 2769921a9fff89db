import { circle, cross } from '#app/charts/drawing/shapes.ts'
import { layOutRamps, RAMP_SIZES, TURN_REACH, type PictureSize } from './layout.ts'
import { RAMP_TEST_KINDS, type Ramp, type RampTestKind } from './ramp.ts'
import './ramps.css'

const WIDTHS = ['narrow', 'medium', 'wide'] as const

/**
 * Ramps side by side over one axis of scales, in three drawings of which the style sheet shows the one that
 * fits. Put an outline below it.
 */
export function RampPicture({
  ramps,
  name,
  current,
}: {
  ramps: readonly Ramp[]
  name: string
  current?: string
}) {
  return (
    <figure className="chart">
      {WIDTHS.map((width) => (
        <Drawing
          key={width}
          className={`chart-${width}`}
          size={RAMP_SIZES[width]}
          {...{ ramps, name, current }}
        />
      ))}
    </figure>
  )
}

function Drawing(props: {
  className: string
  size: PictureSize
  ramps: readonly Ramp[]
  name: string
  current: string | undefined
}) {
  const { className, ramps, name, current } = props
  const { width, height, fontSize, left, rows } = layOutRamps(ramps, props.size)
  const tests = rows.flatMap((row) => row.ramps.flatMap((ramp) => ramp.tests))
  const here = tests.find(({ id }) => id === current)
  return (
    <svg
      className={`chart-drawing ramps ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      role="img"
      aria-label={name}
    >
      <path
        className="chart-grid"
        d={rows.flatMap(({ scales }) => scales.map(({ y }) => `M${left},${y}H${width}`)).join('')}
      />
      <g className="chart-value-labels">
        {rows.flatMap(({ scales }) =>
          scales.map(({ y, label }) => (
            <text key={y} x={left - 6} y={y} dy="0.35em">
              {label}
            </text>
          )),
        )}
      </g>
      <path className="ramp-line" d={rows.flatMap((row) => row.ramps.map(({ line }) => line)).join('')} />
      {RAMP_TEST_KINDS.map((kind) => (
        <path key={kind} className={`ramp-test ramp-${kind}`} d={marksOf(kind, tests)} />
      ))}
      {here && <path className="ramp-here" d={circle(here.x, here.y, TURN_REACH + 2.5)} />}
      <g className="chart-note">
        {tests.map(
          ({ id, label }) =>
            label && (
              <text key={id} {...{ x: label.x, y: label.y }}>
                {label.text}
              </text>
            ),
        )}
      </g>
      {rows.flatMap((row) =>
        row.ramps.map(({ id, title }) => (
          <text key={id} className="ramp-title" x={title.x} y={title.y}>
            {title.text}
          </text>
        )),
      )}
    </svg>
  )
}

const SHAPES: Record<RampTestKind, (x: number, y: number) => string> = {
  adopt: (x, y) => circle(x, y, TURN_REACH),
  adapt: (x, y) => circle(x, y, TURN_REACH - 1),
  abandon: (x, y) => cross(x, y, TURN_REACH - 1),
  stopped: (x, y) => `M${x - 4},${y - 4}h8v8h-8z`,
  open: (x, y) => circle(x, y, TURN_REACH - 1),
}

const marksOf = (
  kind: RampTestKind,
  tests: readonly { kind: RampTestKind; x: number; y: number }[],
): string => tests.flatMap((test) => (test.kind === kind ? [SHAPES[kind](test.x, test.y)] : [])).join('')
