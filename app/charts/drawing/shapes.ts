import { tenth } from './frame.ts'

/** A circle as a path. */
export function circle(x: number, y: number, r: number): string {
  const [radius, across] = [tenth(r), tenth(2 * r)]
  return `M${tenth(x - r)},${y}a${radius},${radius} 0 1,0 ${across},0a${radius},${radius} 0 1,0 ${-across},0`
}

/** Two strokes, to be drawn and not filled. */
export const cross = (x: number, y: number, r: number): string =>
  [-1, 1]
    .map((way) => `M${tenth(x - r)},${tenth(y - way * r)}L${tenth(x + r)},${tenth(y + way * r)}`)
    .join('')
