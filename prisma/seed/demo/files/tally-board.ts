import { pngOf, type Color } from './png.ts'

const PAPER: Color = [252, 251, 249]
const INK: Color = [27, 36, 48]
const SAFE: Color = [11, 92, 99]
const LINE: Color = [218, 214, 206]

/** Letters of five dots by seven, a row in each number's bits. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  D: [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
  E: [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
  M: [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001],
  O: [0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
}
const DOT = 4
const CELL = 32
const TOP = 48
const LEFT = 16

/**
 * A board on which ten cribs were ticked each week, a row a week: a full square for a safe one. The word DEMO
 * is above.
 */
export function tallyBoard(safe: readonly number[]): Uint8Array {
  const height = TOP + safe.length * CELL + 16
  return pngOf(LEFT * 2 + 10 * CELL, height, (x, y) => {
    if (inWord(x - LEFT, y - 10)) return INK
    const [column, row] = [Math.floor((x - LEFT) / CELL), Math.floor((y - TOP) / CELL)]
    const count = safe[row]
    if (y < TOP || column < 0 || column > 9 || count === undefined) return PAPER
    const [inX, inY] = [(x - LEFT) % CELL, (y - TOP) % CELL]
    if (inX === 0 || inY === 0 || inX === CELL - 1 || inY === CELL - 1) return LINE
    const inside = inX > 6 && inX < CELL - 7 && inY > 6 && inY < CELL - 7
    return inside && column < count ? SAFE : PAPER
  })
}

function inWord(x: number, y: number): boolean {
  if (x < 0 || y < 0) return false
  const [at, row] = [Math.floor(x / (6 * DOT)), Math.floor(y / DOT)]
  const column = Math.floor((x % (6 * DOT)) / DOT)
  const bits = LETTERS['DEMO'[at] ?? '']?.[row] ?? 0
  return column < 5 && (bits & (0b10000 >> column)) !== 0
}
