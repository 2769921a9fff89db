import { AimCard } from '#app/teams/aims/AimCard.tsx'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import type { AimStand } from './aim-status.ts'

/** The areas a team works on, each with its aims and their progress by the figures. */
export function TeamAims({
  team,
  open,
  aims,
  may,
}: {
  team: { readonly slug: string }
  open: readonly AreaSlug[]
  aims: readonly AimStand[]
  may: { readonly choose: boolean; readonly aim: boolean }
}) {
  const base = `/teams/${team.slug}`
  return (
    <section aria-labelledby="areas" className="space-y-5">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="areas" className="text-xl">
          Areas and aims
        </h2>
        {open.length > 0 && (
          <Link href={`${base}/areas`}>{may.choose ? 'Choose areas' : 'All about these areas'}</Link>
        )}
      </div>
      {open.length === 0 && (
        <EmptyState
          title="No strategy area chosen yet"
          action={may.choose && <ButtonLink href={`${base}/areas`}>Choose strategy areas</ButtonLink>}
        >
          A team works on one to three of the six areas. Aims, measures and charts follow from that choice.
        </EmptyState>
      )}
      {open.map((areaSlug) => {
        const own = aims.filter((aim) => aim.areaSlug === areaSlug)
        return (
          <div key={areaSlug} className="space-y-3">
            <h3 className="font-semibold">
              <Link href={`/areas/${areaSlug}`} look="title">
                {AREA_NAMES[areaSlug].name}
              </Link>
            </h3>
            {own.map((aim) => (
              <AimCard
                key={aim.id}
                sentence={aim.sentence}
                progress={aim.progress}
                href={`${base}/aims/${aim.id}`}
                mayChange={may.aim}
              />
            ))}
            {own.length === 0 && <p className="text-quiet">No aim is set yet.</p>}
            {may.aim && (
              <p className="text-sm">
                <Link href={`${base}/areas/${areaSlug}/aims/new`}>
                  Set {own.length === 0 ? 'an' : 'another'} aim for{' '}
                  {AREA_NAMES[areaSlug].shortName.toLowerCase()}
                </Link>
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
