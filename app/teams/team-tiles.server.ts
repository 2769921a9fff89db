import type { Context } from '#app/platform/use-case.server.ts'
import type { Tile } from './core/tile.ts'
import { listTiles } from './store.server.ts'

/** Every jurisdiction with its place on the tile map, row by row. */
export const loadTiles = ({ db }: Pick<Context, 'db'>): Promise<Tile[]> => listTiles(db)
