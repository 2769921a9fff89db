import type { Context } from '#app/platform/use-case.server.ts'
import type { Tile } from './tile.ts'
import { listTiles } from './store.server.ts'

/** What other areas may call without asking permission again: the use case that calls has been asked. */
export { loadKnownTeams, loadOpenArea, loadOpenAreas, loadTeam, loadTeamNames } from './load-team.server.ts'

/** The reach of an asker over teams, as a condition of a query. */
export { withinReach } from './within-reach.server.ts'

/** Before texts of people are stored: what in them could identify a person or a small place. */
export { checkTexts } from './identifying/check.server.ts'

/** The open aims of several teams in one query, for use cases that compare teams: reach is data. */
export { listAims as loadAims } from './aims/store.server.ts'

/** The aims of a team that changed since an instant. */
export { listChangedAims } from './aims/changed-aims-store.server.ts'

/** One open aim of a team, with the subject that reading it is asked for. */
export { loadAim } from './aims/load-aim.server.ts'

/** Every jurisdiction with its place on the tile map, row by row. */
export const loadTiles = ({ db }: Pick<Context, 'db'>): Promise<Tile[]> => listTiles(db)
