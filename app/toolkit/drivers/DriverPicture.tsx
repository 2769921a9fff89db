import { FONT, INDENT, LINE, PAD, type Box, type Picture } from './layout.ts'
import { DriverSign, SIGN_GROUND } from './DriverSign.tsx'

const SURFACE = {
  aim: 'fill-brand-tint stroke-brand',
  primary: 'fill-raised stroke-edge',
  secondary: 'fill-raised stroke-edge',
  idea: 'fill-raised stroke-edge',
  measure: 'fill-paper-dark stroke-line',
} as const

/**
 * The driver diagram as a picture. The outline beside it says the same in words, so it has a name only.
 * `fit`: on a page of paper, where it takes the room there is; else as large as it can be read, and what
 * holds it scrolls.
 */
export function DriverPicture({
  picture,
  name,
  fit = false,
}: {
  picture: Picture
  name: string
  fit?: boolean
}) {
  const { width, height, headings, boxes, edges } = picture
  return (
    <svg
      role="img"
      aria-label={`${name}, as a picture. The outline below says the same.`}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      className={
        fit ? 'block size-full fill-ink' : 'block h-auto w-full min-w-[58rem] fill-ink print:min-w-0'
      }
    >
      {headings.map(({ x, words }) => (
        <text key={words} x={x} y={FONT} fontSize={FONT} fontWeight={600} className="fill-quiet">
          {words}
        </text>
      ))}
      {edges.map(({ key, path }) => (
        <path key={key} d={path} className="fill-none stroke-edge" />
      ))}
      {boxes.map((box) => (
        <DriverBox key={box.key} box={box} />
      ))}
    </svg>
  )
}

function DriverBox({ box: { level, x, y, width, height, lines, said, broken } }: { box: Box }) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        className={said === null ? SURFACE[level] : SIGN_GROUND[said.sign]}
        {...(broken && { strokeDasharray: '4 3' })}
      />
      {lines.map((line, at) => (
        <text
          key={`${at}${line}`}
          x={x + PAD}
          y={y + PAD + LINE * at + FONT}
          fontSize={FONT}
          fontWeight={level === 'aim' || level === 'primary' ? 600 : 400}
        >
          {line}
        </text>
      ))}
      {said && (
        <>
          <DriverSign sign={said.sign} x={x + PAD} y={y + PAD + LINE * lines.length + 3} />
          {said.lines.map((line, at) => (
            <text
              key={`${at}${line}`}
              x={x + PAD + INDENT}
              y={y + PAD + LINE * (lines.length + at) + FONT}
              fontSize={FONT}
              className="fill-quiet"
            >
              {line}
            </text>
          ))}
        </>
      )}
    </g>
  )
}
