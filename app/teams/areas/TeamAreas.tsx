import { dayLabel } from '#app/kernel/time/day.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Card } from '#app/ui/content/Card.tsx'
import { AREA_NAMES } from './area-names.ts'
import type { Team, TeamAreaSpell } from '../team.ts'

const byWhom = (name: string | null): string => (name === null ? '' : ` by ${name}`)

/** The areas a team works on now, with what can be done about each. */
export function OpenAreas({
  team,
  spells,
  mayLeave,
  mayAim,
}: {
  team: Team
  spells: readonly TeamAreaSpell[]
  mayLeave: boolean
  mayAim: boolean
}) {
  return (
    <section aria-labelledby="open-areas" className="space-y-4">
      <h2 id="open-areas" className="text-xl">
        Working on
      </h2>
      <ul className="grid gap-4 lg:grid-cols-2">
        {spells.map(({ areaSlug, startedAt, startedBy }) => {
          const { name, shortName } = AREA_NAMES[areaSlug]
          const base = `/teams/${team.slug}/areas/${areaSlug}`
          return (
            <Card as="li" key={areaSlug}>
              <h3 className="font-semibold">{name}</h3>
              <p className="text-sm text-quiet">
                Chosen {dayLabel(startedAt)}
                {byWhom(startedBy)}
              </p>
              <div className="mt-3 flex flex-wrap gap-3">
                {mayAim && (
                  <ButtonLink href={`${base}/aims/new`} size="sm" look="plain">
                    Set an aim for {shortName.toLowerCase()}
                  </ButtonLink>
                )}
                {mayLeave && (
                  <ButtonLink href={`${base}/leave`} size="sm" look="plain">
                    Stop working on {shortName.toLowerCase()}
                  </ButtonLink>
                )}
              </div>
            </Card>
          )
        })}
      </ul>
    </section>
  )
}

/** The areas a team worked on before, with when and why it left; what was entered for them stays readable. */
export function LeftAreas({ spells }: { spells: readonly TeamAreaSpell[] }) {
  return (
    <section aria-labelledby="left-areas" className="space-y-4">
      <h2 id="left-areas" className="text-xl">
        Worked on before
      </h2>
      <ul className="space-y-3">
        {spells.map(({ areaSlug, startedAt, leftAt, leftBy, leftReason }) => (
          <li key={`${areaSlug} ${startedAt.toISOString()}`}>
            <p className="font-semibold">{AREA_NAMES[areaSlug].name}</p>
            <p className="max-w-prose text-sm text-quiet">
              {dayLabel(startedAt)} to {leftAt && dayLabel(leftAt)}, left{byWhom(leftBy)}: {leftReason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
