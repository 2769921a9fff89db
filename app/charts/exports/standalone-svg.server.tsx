import { renderToStaticMarkup } from 'react-dom/server'
import { ChartDrawing } from '../components/RunChart.tsx'
import { drawFull, FULL_SIZES } from '../core/drawing/full.ts'
import { textWidth } from '../core/drawing/text.ts'
import { inventedInWords, throughInWords, type ChartToExport } from './chart-to-export.ts'
import { noteLines } from './note-lines.ts'
import { colour, standaloneStyle } from './style.server.ts'

const SIZE = FULL_SIZES.wide
const EDGE = 24
const HEADLINE = 22
const SMALL = 14

/**
 * The chart as an SVG file that needs nothing else: heading, drawing and source line, with its style inside, in the light colours.
 * The font is asked for by name and falls back to what the reader has.
 */
export function standaloneSvg(exported: ChartToExport): string {
  const { team, chart, drawn, series } = exported
  const width = SIZE.width + 2 * EDGE
  const lines = wrapped(chart.headline, HEADLINE, SIZE.width)
  const top = EDGE + SMALL * 1.6 + lines.length * HEADLINE * 1.25 + 10
  const drawing = drawFull(drawn, SIZE)
  const notes = noteLines(drawn).flatMap((line) => wrapped(line, SMALL, SIZE.width))
  const below = top + drawing.size.height + SMALL
  const height = Math.ceil(below + notes.length * SMALL * 1.4 + SMALL * 1.8 + EDGE)
  const source = ['CoIIN Collaboratory', throughInWords(series), inventedInWords(series.values)]
  const name = `${team.name} · ${chart.measure.name}`
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="'Public Sans', 'Public Sans Variable', 'Segoe UI', Helvetica, Arial, sans-serif"
      fill={colour('ink')}
    >
      <title>{`${name}: ${chart.headline}`}</title>
      <style>{standaloneStyle()}</style>
      <rect width={width} height={height} fill={colour('paper')} />
      <text x={EDGE} y={EDGE + SMALL} fontSize={SMALL} fontWeight={600} fill={colour('quiet')}>
        {name}
      </text>
      {lines.map((line, at) => (
        <text
          key={line}
          x={EDGE}
          y={EDGE + SMALL * 1.6 + HEADLINE * (1 + at * 1.25)}
          fontSize={HEADLINE}
          fontWeight={600}
        >
          {line}
        </text>
      ))}
      <svg x={EDGE} y={top} width={SIZE.width} height={drawing.size.height}>
        <ChartDrawing id="chart" className="" chart={chart} drawing={drawing} />
      </svg>
      {notes.map((line, at) => (
        <text key={`${at}${line}`} x={EDGE} y={below + SMALL * (0.8 + at * 1.4)} fontSize={SMALL}>
          {line}
        </text>
      ))}
      <text x={EDGE} y={height - EDGE} fontSize={SMALL * 0.93} fill={colour('quiet')}>
        {source.filter((part) => part !== null).join(' · ')}
      </text>
    </svg>,
  )
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + markup.replace(NOT_IN_XML, '')
}

/** Control characters that XML 1.0 has no place for, whoever typed them. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu

/** Lines no wider than `width`, broken between words. */
function wrapped(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length === 0) lines.push(word)
    else if (textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
