import { FULL_SIZES } from '../../drawing/full.ts'
import { tenth } from '../../drawing/frame.ts'
import { PANEL } from '../../drawing/panel.ts'
import { drawStrata } from '../../strata/strata-drawing.ts'
import { drawStrataPanels } from '../../strata/strata-panels.ts'
import { ABOUT_GAPS, notForOthers } from '../../strata/strata-words.ts'
import { LinesDrawing } from '../../strata/StrataLines.tsx'
import { StratumPanel } from '../../strata/StrataPanels.tsx'
import type { ChartToExport, ShownGroups } from '../../view/chart-to-export.ts'
import { space, stacked, texts, type Block } from './block.server.tsx'
import { color } from './style.server.ts'

const { width: WIDTH } = FULL_SIZES.wide
const SMALL = 14
const SMALLER = 13
const COLUMNS = 4
const GAP = 18
const PANEL_WIDTH = (WIDTH - (COLUMNS - 1) * GAP) / COLUMNS
const PANEL_HEIGHT = Math.round((PANEL_WIDTH * PANEL.height) / PANEL.width)

/**
 * The groups as the page shows them: heading, the gap in words, lines or small charts, and whom the picture
 * is for.
 */
export function groupsBlock(exported: ChartToExport, { view, asLines }: ShownGroups, x: number): Block {
  const caution = notForOthers(view)
  const column = { x, width: WIDTH }
  return stacked([
    space(SMALL),
    texts([`By ${view.name.toLowerCase()}`], { ...column, size: 18, weight: 600 }),
    space(2),
    texts(view.gap === null ? [] : [`${view.gap}. ${ABOUT_GAPS}`], { ...column, size: SMALL }),
    space(6),
    asLines ? linesBlock(exported, view, x) : panelsBlock(exported, view, x),
    texts(caution === null ? [] : [caution], { ...column, size: SMALLER, fill: color('quiet') }),
  ])
}

function linesBlock({ chart }: ChartToExport, view: ShownGroups['view'], x: number): Block {
  const { height } = drawStrata(chart, view, FULL_SIZES.wide).size
  return {
    height: height + 6,
    draw: (top) => (
      <svg x={x} y={tenth(top)} width={WIDTH} height={height}>
        <LinesDrawing className="" chart={chart} view={view} size={FULL_SIZES.wide} />
      </svg>
    ),
  }
}

function panelsBlock({ chart }: ChartToExport, view: ShownGroups['view'], x: number): Block {
  const drawing = drawStrataPanels(chart, view)
  const cells = drawing.panels.map((panel, at) => {
    const left = x + (at % COLUMNS) * (PANEL_WIDTH + GAP)
    const column = { x: left, width: PANEL_WIDTH, size: SMALLER }
    return stacked([
      texts([panel.name], { ...column, weight: 600 }),
      space(2),
      {
        height: PANEL_HEIGHT + 2,
        draw: (top) => (
          <svg x={left} y={tenth(top)} width={PANEL_WIDTH} height={PANEL_HEIGHT}>
            <StratumPanel drawing={drawing} panel={panel} />
          </svg>
        ),
      },
      texts([panel.last], column),
      space(SMALL),
    ])
  })
  const rows: Block[] = []
  for (let at = 0; at < cells.length; at += COLUMNS) rows.push(beside(cells.slice(at, at + COLUMNS)))
  return stacked([
    texts([drawing.axes], { x, width: WIDTH, size: SMALLER, fill: color('quiet') }),
    space(10),
    ...rows,
  ])
}

/** Blocks beside each other as one row, as high as the highest of them. */
const beside = (cells: readonly Block[]): Block => ({
  height: Math.max(...cells.map(({ height }) => height)),
  draw: (top) => cells.map(({ draw }, at) => <g key={at}>{draw(top)}</g>),
})
