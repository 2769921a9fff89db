import { renderToStaticMarkup } from 'react-dom/server'
import { ChartDrawing } from '../../svg/RunChart.tsx'
import { tenth } from '../../drawing/frame.ts'
import { drawFull, FULL_SIZES } from '../../drawing/full.ts'
import { DenominatorStrip, STRIP_HEIGHT } from '../../strata/Denominators.tsx'
import { inventedInWords, throughInWords, type ChartToExport } from '../../view/chart-to-export.ts'
import { noteLines } from '../note-lines.ts'
import { space, stacked, texts, type Block } from './block.server.tsx'
import { groupsBlock } from './groups-block.server.tsx'
import { color, standaloneStyle } from './style.server.ts'

const SIZE = FULL_SIZES.wide
const EDGE = 24
const SMALL = 14

/**
 * The chart as an SVG file that needs nothing else: heading, drawing, groups and source line, with its style
 * inside, in the light colors. The font is given by name and falls back to what the reader has.
 */
export function standaloneSvg(exported: ChartToExport): string {
  const { team, chart, drawn, series, groups, denominators } = exported
  const width = SIZE.width + 2 * EDGE
  const source = ['CoIIN Collaboratory', throughInWords(series), inventedInWords(series.values)]
  const name = `${team.name} · ${chart.measure.name}`
  const column = { x: EDGE, width: SIZE.width, size: SMALL }
  const quiet = { ...column, fill: color('quiet') }
  const picture = stacked([
    space(EDGE),
    texts([name], { ...quiet, weight: 600 }),
    texts([chart.headline], { ...column, size: 22, weight: 600 }),
    space(14),
    chartBlock(exported),
    ...(denominators ? [denominatorBlock(exported)] : []),
    space(6),
    texts(noteLines(drawn), column),
    ...(groups ? [groupsBlock(exported, groups, EDGE)] : []),
    space(10),
    texts([source.filter((part) => part !== null).join(' · ')], { ...quiet, size: 13 }),
    space(EDGE),
  ])
  const height = Math.ceil(picture.height)
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="'Public Sans', 'Public Sans Variable', 'Segoe UI', Helvetica, Arial, sans-serif"
      fill={color('ink')}
    >
      <title>{`${name}: ${chart.headline}`}</title>
      <style>{standaloneStyle()}</style>
      <rect width={width} height={height} fill={color('paper')} />
      {picture.draw(0)}
    </svg>,
  )
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + markup.replace(NOT_IN_XML, '')
}

function chartBlock({ chart, drawn }: ChartToExport): Block {
  const drawing = drawFull(drawn, SIZE)
  return {
    height: drawing.size.height,
    draw: (top) => (
      <svg x={EDGE} y={tenth(top)} width={SIZE.width} height={drawing.size.height}>
        <ChartDrawing id="chart" className="" chart={chart} drawing={drawing} />
      </svg>
    ),
  }
}

/** Bars under the points; their figures are left to each other by the same steps. */
const denominatorBlock = ({ drawn }: ChartToExport): Block => ({
  height: STRIP_HEIGHT + SMALL,
  draw: (top) => (
    <svg x={EDGE} y={tenth(top)} width={SIZE.width} height={STRIP_HEIGHT}>
      <DenominatorStrip chart={drawn} width="wide" />
    </svg>
  ),
})

/** Control characters that XML 1.0 has no place for, whoever typed them. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu
