import './diagram.css'
import { DriverPicture } from '#app/toolkit/drivers/DriverPicture.tsx'
import { SignIcon } from '#app/toolkit/drivers/DriverSign.tsx'
import type { DiagramNode } from '#app/toolkit/drivers/diagram.ts'
import { layOut, layOutFor } from '#app/toolkit/drivers/layout.ts'
import { LEGEND, type Look } from './look.ts'

/** What is left of a page across under its heading, in millimetres; A4 and Letter both hold it. */
const PAPER = { width: 255, height: 142 }

/**
 * The picture of a diagram: on the screen to be scrolled, on paper fitted to one page; with what its signs
 * mean.
 */
export function DiagramSheet({ root, name, look }: { root: DiagramNode; name: string; look: Look }) {
  return (
    <>
      <div
        className="relative overflow-x-auto print:hidden"
        tabIndex={0}
        role="region"
        aria-label="Picture, scrolls sideways"
      >
        <DriverPicture picture={layOut(root)} name={name} />
      </div>
      <div className="diagram-sheet hidden print:block">
        <DriverPicture picture={layOutFor(root, PAPER)} name={name} fit />
      </div>
      <Legend look={look} />
    </>
  )
}

function Legend({ look }: { look: Look }) {
  if (look === 'plain') return null
  return (
    <div className="mt-3 text-sm text-quiet">
      <ul className="flex flex-wrap gap-x-5 gap-y-1" aria-label="What the signs mean">
        {LEGEND[look].map(([sign, words]) => (
          <li key={sign}>
            <SignIcon sign={sign} />
            {words}
          </li>
        ))}
      </ul>
      {look === 'results' && (
        <p className="mt-2 max-w-prose print:hidden">
          What the charts of the measures under a driver show. It stands beside the work and does not say that
          one came of the other.
        </p>
      )}
    </div>
  )
}
