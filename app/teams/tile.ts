/**
 * A jurisdiction on the map of equal tiles, on which Rhode Island is as large as Alaska. Rows and columns
 * count from 1.
 */
export type Tile = {
  readonly code: string
  readonly name: string
  readonly row: number
  readonly col: number
}
