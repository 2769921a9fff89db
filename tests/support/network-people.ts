import type { Db } from '#app/platform/database/db.server.ts'
import { addPerson, addTeamOf } from './asking.ts'

/** Ana leads the team of Ohio, Ben is in that of Texas, Pat takes part in the network, Fay funds. */
export async function addNetworkPeople(db: Db) {
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  return {
    ana: await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } }),
    ben: await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } }),
    pat: await addPerson(db, { email: 'pat@agency.example', standings: ['participant'] }),
    fay: await addPerson(db, { email: 'fay@agency.example', standings: ['funder'] }),
    staff: await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] }),
  }
}

/** A question of the network as its form sends it. */
export const QUESTION = {
  space: 'safe-sleep',
  kind: 'question',
  title: 'How do you reach families who deliver at home?',
  tried: 'Flyers at the WIC office',
  body: 'We see **few** of them before the first visit.',
}

/** A measure that one team defined for itself, as its form sends it. */
export const OWN_MEASURE = {
  ...{ team: 'ohio', name: 'Hidden audit', area: 'safe-sleep', kind: 'process', counting: 'percent' },
  ...{ direction: 'up', frequency: 'month', level: 'site', numeratorText: 'Safe', denominatorText: 'All' },
  ...{ guidance: 'Look', source: 'Sheet', usualLagMonths: 0, dueFrom: '2026-01' },
}
