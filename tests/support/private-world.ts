import { addMeasure } from '#app/measures/definitions/store.server.ts'
import { PROFILE_PARTS, type Shown } from '#app/people/profile/profile.ts'
import { writeProfile } from '#app/people/store.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { markRecords, wordOf, type Marked } from './marked-records.ts'
import { talkAmongThemselves, talkInTheOpen, writeForThemselves } from './private-talks.ts'

/** The values of the parameters of addresses in one team: names as in `app/routes.ts`. */
export type Place = Readonly<Record<string, readonly string[]>>

export type PrivateWorld = {
  readonly marked: Marked
  /** Somebody of Ohio, who may read all that is marked. */
  readonly memberId: string
  readonly other: { readonly teamId: string; readonly leadId: string }
  readonly places: readonly Place[]
}

/** Rows of a team that others may read: what it shared. */
const OPEN = {
  pdsa_test: `c.sharing = 'network'`,
  measure: 'c.shared_at IS NOT NULL',
  topic: `c.space_id NOT IN (SELECT id FROM space WHERE kind = 'team')`,
  post: `c.topic_id NOT IN (SELECT o.id FROM topic o JOIN space s ON s.id = o.space_id WHERE s.kind = 'team')`,
}

/**
 * Marks what Ohio keeps in the demo story, and writes around it what leads from shared records to private
 * ones.
 */
export async function addPrivateRecords(db: Db, url: string): Promise<PrivateWorld> {
  const ohio = await db.team.findUniqueOrThrow({ where: { slug: 'ohio' } })
  const other = await db.team.findUniqueOrThrow({ where: { slug: 'delaware' } })
  const memberOf = async (teamId: string, role: string) =>
    (await db.membership.findFirstOrThrow({ where: { teamId, role, endedAt: null } })).personId
  const [managerId, otherLeadId] = [await memberOf(ohio.id, 'data-manager'), await memberOf(other.id, 'lead')]
  await keepHalfARamp(db, ohio.id)
  await reportOwnMeasure(db, ohio.id, managerId)
  await talkAmongThemselves(db, { ...ohio, personId: managerId })
  await talkInTheOpen(db, { ...other, personId: otherLeadId }, ohio.id)
  const marked = await markRecords(url, { table: 'team', id: ohio.id, owner: 'team_id' }, OPEN)
  // What was marked went around the triggers that fill the search.
  await db.$executeRaw`SELECT search_refill()`
  const people = await hidePeople(db, ohio.id, marked.words.size)
  const own = await writeForThemselves(db, { ...ohio, personId: managerId }, marked.words.size + people.size)
  return {
    marked: { ...marked, words: new Map([...marked.words, ...people, ...own]) },
    memberId: managerId,
    other: { teamId: other.id, leadId: otherLeadId },
    places: [await placeOf(db, ohio.slug), await placeOf(db, other.slug)],
  }
}

/**
 * The people of a team, except those of other teams as well, let nobody but staff find them; their names and
 * what they say of themselves are marked with words from the place `from` on. Gives the words with their
 * fields.
 */
async function hidePeople(db: Db, teamId: string, from: number): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  const marked = (field: string): string => {
    const word = wordOf(from + words.size)
    words.set(word, field)
    return word
  }
  const shown = Object.fromEntries(PROFILE_PARTS.map((part) => [part, 'staff'])) as Shown
  const people = await db.person.findMany({
    where: { closedAt: null, memberships: { some: { teamId }, every: { teamId } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of people) {
    const said = { title: marked('profile.title'), organization: marked('profile.organization') }
    const rest = { ...said, about: marked('profile.about'), areas: [], timeZone: null, shown }
    await writeProfile(db, id, { ...rest, name: marked('person.name') }, new Date('2026-01-05T12:00:00Z'))
    const email = `${marked('person.email')}@agency.example`
    await db.person.update({ where: { id }, data: { email } })
  }
  return words
}

/** The middle of a ramp stays shared; what comes before and after it is not. */
async function keepHalfARamp(db: Db, teamId: string): Promise<void> {
  const middle = await db.pdsaTest.findFirstOrThrow({
    where: { teamId, cycle: 2, sharing: 'network', next: { isNot: null } },
    include: { next: true },
  })
  const ids = [middle.previousTestId ?? '', middle.next?.id ?? '']
  await db.pdsaTest.updateMany({ where: { id: { in: ids } }, data: { sharing: 'team' } })
}

/** A measure of the team's own that a shared test is read by. */
async function reportOwnMeasure(db: Db, teamId: string, by: string): Promise<void> {
  const at = new Date('2026-01-05T12:00:00Z')
  const like = await db.measure.findUniqueOrThrow({ where: { slug: 'safe-crib-audit' } })
  const { areaSlug, kind, shape, direction, unit, multiplier, frequency, level, provenance } = like
  const kinds = { areaSlug, kind, shape, direction, unit, multiplier, frequency, level, provenance }
  const words = {
    numeratorText: 'Own',
    denominatorText: 'Own',
    guidance: 'Own',
    source: 'Own',
    usualLagMonths: 0,
  }
  const measureId = await addMeasure(db, { ...kinds, slug: 'own-of-ohio', name: 'Own', teamId }, words, {
    at,
    by,
  })
  await db.teamMeasure.create({
    data: { teamId, measureId, pickedAt: at, pickedBy: by, dueFrom: new Date('2026-01-01') },
  })
  const tests = await db.pdsaTest.findMany({
    where: { teamId, sharing: 'network' },
    include: { measures: true },
  })
  for (const { id, measures } of tests) {
    const others = measures.filter((one) => one.ordinal === 0)
    for (const one of others)
      await db.pdsaTestMeasure.update({
        where: { testId_measureId: { testId: id, measureId: one.measureId } },
        data: { ordinal: 5 },
      })
    await db.pdsaTestMeasure.create({
      data: {
        testId: id,
        measureId,
        ordinal: 0,
        predictedValue: 7_390_001,
        resultValue: 7_390_002,
        writtenAt: at,
      },
    })
  }
}

/** What pages show beside what is in their path, by the pattern of the path: queries with their values. */
export const queriesOf = (pattern: string, place: Place): readonly string[] => {
  const of = (name: string) => place[name]?.[0] ?? ''
  const about = `?kind=question&team=${of('team')}`
  const queries: Readonly<Record<string, readonly string[]>> = {
    'network/:space/new': [
      ...[`${about}&node=${of('node')}`, `${about}&aim=${of('aim')}`],
      `${about}&measure=${of('measure')}&period=${of('period')}`,
    ],
    'areas/:area/drivers': ['?driver=fathers'],
    'teams/:team/areas/:area/drivers': [`?node=${of('node')}`],
    'teams/:team/measures/:measure': [`?point=${of('period')}`],
  }
  return queries[pattern] ?? []
}

/**
 * One or two values of every parameter that addresses have, of records of one team; ids of none where it has
 * no such record.
 */
export async function placeOf(db: Db, slug: string): Promise<Place> {
  const { id: teamId } = await db.team.findUniqueOrThrow({ where: { slug } })
  const { personId } = await db.membership.findFirstOrThrow({
    where: { teamId, role: 'lead', endedAt: null },
  })
  const ids = async (rows: Promise<{ id: unknown }[]>) => (await rows).map(({ id }) => String(id))
  const first = { where: { teamId }, take: 1, select: { id: true } } as const
  const tests = await db.pdsaTest.findMany({
    where: { teamId },
    orderBy: [{ cycle: 'asc' }, { id: 'asc' }],
    select: { id: true, sharing: true, previous: { select: { sharing: true } } },
  })
  // What goes on from a test that is not shared comes first.
  const chosen = ['network', 'team'].flatMap((sharing) =>
    tests
      .toSorted((a, b) => Number(b.previous?.sharing === 'team') - Number(a.previous?.sharing === 'team'))
      .filter((one) => one.sharing === sharing)
      .slice(0, 2),
  )
  const ofTests = { where: { test: { teamId } }, take: 1, select: { id: true } } as const
  const orNone = (values: string[]) => (values.length > 0 ? values : ['00000000-0000-4000-8000-000000000000'])
  const measures = await db.measure.findMany({
    where: { teams: { some: { teamId } } },
    orderBy: { teamId: 'desc' },
    select: { slug: true },
  })
  return {
    team: [slug],
    test: orNone(chosen.map(({ id }) => id)),
    source: orNone(chosen.map(({ id }) => id)),
    measure: [...new Set(['safe-crib-audit', measures[0]?.slug ?? 'safe-crib-audit'])],
    area: ['safe-sleep'],
    aim: orNone(await ids(db.aim.findMany(first))),
    person: [personId],
    member: [personId],
    idea: ['ten-cribs-a-week'],
    tried: ['ten-cribs-a-week'],
    observation: orNone(await ids(db.pdsaObservation.findMany(ofTests))),
    task: orNone(await ids(db.pdsaTask.findMany(ofTests))),
    attachment: orNone(await ids(db.pdsaAttachment.findMany(ofTests))),
    event: orNone(await ids(db.measureEvent.findMany(first))),
    mark: orNone(await ids(db.annotation.findMany(first))),
    upload: orNone(await ids(db.valueImport.findMany(first))),
    paste: orNone(await ids(db.entryPaste.findMany(first))),
    node: orNone(
      await ids(
        db.driverNode.findMany({
          where: { diagram: { teamId }, level: { in: ['primary', 'secondary'] } },
          ...{ take: 1, select: { id: true } },
        }),
      ),
    ),
    space: [`team-${slug}`, 'safe-sleep'],
    topic: orNone(await ids(db.topic.findMany({ where: { teamId }, select: { id: true } }))),
    post: orNone(await ids(db.post.findMany({ where: { teamId }, select: { id: true } }))),
    file: orNone(await ids(db.postFile.findMany({ where: { post: { teamId } }, select: { id: true } }))),
    note: orNone(await ids(db.practiceNote.findMany({ where: { post: { teamId } }, select: { id: true } }))),
    kind: ['reply'],
    period: ['2026-02'],
    number: ['1'],
    invitation: orNone(await ids(db.invitation.findMany(first))),
    request: orNone(await ids(db.joinRequest.findMany(first))),
    mail: orNone(await ids(db.outboxMail.findMany({ take: 1, select: { id: true } }))),
    work: orNone([]),
    exception: orNone([]),
    session: orNone([]),
    silence: orNone([]),
    word: orNone([]),
    token: ['none'],
  }
}
