import { TileMap, type OnTile } from '#app/teams/TileMap.tsx'
import type { Tile } from '#app/teams/tile.ts'
import { OUTCOME_LABEL, OUTCOMES, type Outcome } from './family.ts'
import { OutcomeSign } from '../OutcomeSign.tsx'

/** Something that was taken up in a state, and where it can be read. */
export type TakenUp = { readonly code: string; readonly outcome: Outcome; readonly href: string }

/**
 * Where a change was taken up, and its outcome: a shape for each outcome. The lists beside it say the same in
 * words.
 */
export function SpreadMap({ tiles, taken }: { tiles: readonly Tile[]; taken: readonly TakenUp[] }) {
  const shown = OUTCOMES.filter((outcome) => taken.some((one) => one.outcome === outcome))
  return (
    <div className="space-y-3">
      <TileMap label="States and territories where it was taken up" tiles={tiles} marks={marksOf(taken)} />
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="What the shapes mean">
        {shown.map((outcome) => (
          <li key={outcome} className="inline-flex items-center gap-1.5">
            <OutcomeSign outcome={outcome} /> {OUTCOME_LABEL[outcome]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where a state has several, the first shape of the legend stands for them, and the words count them all. */
function marksOf(taken: readonly TakenUp[]): Record<string, OnTile> {
  const codes = [...new Set(taken.map(({ code }) => code))]
  return Object.fromEntries(
    codes.map((code) => {
      const own = taken
        .filter((one) => one.code === code)
        .toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
      const first = own[0]!
      const words = OUTCOMES.flatMap((outcome) => {
        const count = own.filter((one) => one.outcome === outcome).length
        if (count === 0) return []
        return count === 1 ? OUTCOME_LABEL[outcome] : `${OUTCOME_LABEL[outcome]} (${count})`
      }).join(', ')
      return [code, { sign: <OutcomeSign outcome={first.outcome} />, words, href: first.href }]
    }),
  )
}
