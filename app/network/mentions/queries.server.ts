import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { namesForm } from './forms.ts'
import { leadsName } from './mention.ts'
import { searchNames } from './store.server.ts'

const MOST = 8
/** Fewer letters would list people for nothing. */
const LEAST_LETTERS = 2

/**
 * Whom the asker can mention by a name that begins like what they typed: teams, the leads of an area, people
 * whose names they may know.
 */
export const readNames = defineQuery({
  action: 'network.read',
  form: namesForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { q }) => {
    if (q.length < LEAST_LETTERS) return { options: [] }
    const { teams, people } = await searchNames(db, q, nameReader(actor), MOST)
    const groups = AREA_SLUGS.filter((area) => leadsName(area).startsWith(q))
    const options = [
      ...teams.map(({ slug, name }) => ({ name: slug, label: `${name} team` })),
      ...groups.map((area) => ({ name: leadsName(area), label: `${AREA_NAMES[area].shortName} leads` })),
      ...people.map(({ handle, name, teams: of }) => ({ name: handle, label: [name, ...of].join(', ') })),
    ]
    return { options: options.slice(0, MOST) }
  },
})
