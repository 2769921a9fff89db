import { Link } from '#app/ui/actions/Link.tsx'
import { scoreLabel } from '../score.ts'
import { KEY_MEASURES_AT, SCALE_SOURCES, type Level } from './scale.ts'

/** The key measures of the collaborative in one area; `reported`: the team has chosen it. */
export type KeyMeasures = {
  readonly area: string
  readonly measures: readonly { readonly name: string; readonly href: string; readonly reported: boolean }[]
}

/** The criteria of the scale in both wordings, with where they come from. */
export function ScaleList({
  levels,
  keyMeasures,
}: {
  levels: readonly Level[]
  keyMeasures: readonly KeyMeasures[]
}) {
  return (
    <div className="space-y-4">
      <ol className="divide-y divide-line border-y border-line">
        {levels.map(({ score, name, current, classic }) => (
          <li key={score} className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[11rem_1fr_1fr]">
            <h3 className="font-semibold">
              <span className="tabular-nums">{scoreLabel(score)}</span> {name}
            </h3>
            <Wording of="In use today" text={current} />
            <Wording of="Classic" text={classic} />
            {score === KEY_MEASURES_AT && <KeyMeasureList areas={keyMeasures} />}
          </li>
        ))}
      </ol>
      <div className="max-w-prose text-sm text-quiet">
        <p>Sources:</p>
        <ul className="list-disc ps-5">
          {SCALE_SOURCES.map(({ label, says }) => (
            <li key={label}>
              {label}. {says}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

const Wording = ({ of, text }: { of: string; text: string }) => (
  <div className="min-w-0">
    <p className="text-sm text-quiet">{of}</p>
    <p>{text}</p>
  </div>
)

function KeyMeasureList({ areas }: { areas: readonly KeyMeasures[] }) {
  if (areas.length === 0) return null
  return (
    <div className="min-w-0 space-y-2 text-sm sm:col-span-2 sm:col-start-2">
      <p className="font-semibold">Key measures of this collaborative</p>
      {areas.map(({ area, measures }) => (
        <div key={area}>
          <p>{area}</p>
          <ul className="list-disc ps-5">
            {measures.map(({ name, href, reported }) => (
              <li key={href}>
                <Link href={href}>{name}</Link>
                {reported && <span className="text-quiet">, reported by the team</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
