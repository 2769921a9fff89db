import { expect, test } from 'vitest'
import { changeMember } from '#app/accounts/members/commands.server.ts'
import { annotate } from '#app/measures/notes/commands.server.ts'
import { RULE_SETS } from '#app/charts/spc/rule-set.ts'
import { setRules } from '#app/charts/rules/commands.server.ts'
import { newFormKey } from '#app/kernel/form-key.ts'
import { asFields } from '#app/kernel/merge.ts'
import { setReportingCalendar } from '#app/measures/calendar/commands.server.ts'
import { writeCatalogVersion } from '#app/measures/definitions/commands.server.ts'
import { writeOwnMeasure, writeOwnVersion } from '#app/measures/team-defined/commands.server.ts'
import { configureTeamMeasure, chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { changeSharing, chooseUsualSharing } from '#app/pdsa/sharing/commands.server.ts'
import { attachFiles, describeAttachment } from '#app/pdsa/attachments/commands.server.ts'
import { changeOwner, observe } from '#app/pdsa/stages/commands.server.ts'
import { changeProfile } from '#app/people/profile/commands.server.ts'
import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import { changeAim, writeAim } from '#app/teams/aims/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { assignTeamCoach, renameOneTeam } from '#app/teams/program/commands.server.ts'
import { writePhase } from '#app/teams/program/phase-commands.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { PNG } from '../../support/sample-files.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

const AIM = {
  ...{ team: 'ohio', what: 'early elective deliveries', forWhom: 'births in Ohio', change: 'reduce' },
  ...{ baselineValue: 12, baselineFrom: '2025-01', baselineTo: '2025-12' },
  ...{ targetKind: 'relative', targetValue: 33, due: '2026-12' },
}
const TEST = {
  ...{ team: 'ohio', change: 'Look at ten cribs', prediction: 'Eight are safe', place: '' },
  ...{ measure: 'area:safe-sleep', scale: 1, plannedStart: '2026-03-10', plannedEnd: '2026-03-20' },
}
const WORDING = {
  ...{ numeratorText: 'Births', denominatorText: 'All births', guidance: 'Count each birth once' },
  ...{ source: 'Birth records', usualLagMonths: 2 },
}
const VERSION = { effective: '2026-04', changed: 'The source', reason: 'A new register' }

async function world() {
  const { db } = database
  const team = await addTeamOf(db, 'OH')
  const lead = await addPerson(db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  const member = await addPerson(db, { email: 'member@agency.example', team: { ...team, role: 'member' } })
  const staff = await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] })
  const asLead = asking(db, lead)
  valueOf(await chooseAreas.ask(asLead, { team: 'ohio', areas: ['preterm-early-term', 'safe-sleep'] }))
  return { db, team, lead, member, asLead, asStaff: asking(db, staff) }
}
type World = Awaited<ReturnType<typeof world>>

type Edited = {
  readonly command: { ask(context: Context, input: unknown): Promise<Outcome<unknown>> }
  readonly ask: World['asLead']
  /** What names the thing, and what goes with every change of it. */
  readonly key: Record<string, unknown>
  /** The fields as they stand at first, as the page fills its form. */
  readonly stands: Record<string, unknown>
  /** A change in one tab, and one of another field in the other; null where the form has one field. */
  readonly one: Record<string, unknown>
  readonly other: Record<string, unknown> | null
  /** Another change of the same field as `one`. */
  readonly against: Record<string, unknown>
  /** The fields as the database has them, named as the form names them. */
  readonly now: () => PromiseLike<object>
}

const monthOf = (day: Date | null) => day?.toISOString().slice(0, 7)
const dayOf = (day: Date) => day.toISOString().slice(0, 10)

/** Everything that is changed by a form, ready to be changed. */
const EDITS: Record<string, (world: World) => Promise<Edited>> = {
  'an aim': async ({ db, asLead }) => {
    valueOf(await writeAim.ask(asLead, { ...AIM, area: 'preterm-early-term' }))
    const { id } = await db.aim.findFirstOrThrow()
    const { team, ...stands } = AIM
    return {
      ...{ command: changeAim, ask: asLead, key: { team, aim: id }, stands },
      ...{ one: { what: 'deliveries' }, other: { due: '2027-01' }, against: { what: 'elective births' } },
      now: async () => {
        const last = await db.aimVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
        return { ...last, due: monthOf(last.dueMonth) }
      },
    }
  },
  'the name and phase of a team': async ({ db, team, asStaff }) => ({
    ...{ command: renameOneTeam, ask: asStaff, key: { team: 'ohio' } },
    ...{ stands: { name: team.name, phase: undefined }, one: { name: 'Ohio first' }, other: { phase: 1 } },
    against: { name: 'Ohio second' },
    now: async () => {
      const { name, phaseNumber } = await db.team.findUniqueOrThrow({ where: { id: team.id } })
      return { name, phase: phaseNumber }
    },
  }),
  'a phase': async ({ db, asStaff }) => {
    const stands = {
      ...{ name: 'Fourth', ledBy: 'NICHQ', scope: 'All teams' },
      ...{ startsOn: '2030-01-01', endsOn: '2031-01-01' },
    }
    const { number } = valueOf(await writePhase.ask(asStaff, stands))
    return {
      ...{ command: writePhase, ask: asStaff, key: { number }, stands },
      ...{ one: { ledBy: 'HRSA' }, other: { scope: 'Ten teams' }, against: { ledBy: 'A state' } },
      now: () => db.collaborativePhase.findFirstOrThrow({ where: { number } }),
    }
  },
  'the reporting calendar': async ({ db, asStaff }) => {
    const { dueDay, graceDays, lockDays } = await db.collaborative.findFirstOrThrow()
    return {
      ...{ command: setReportingCalendar, ask: asStaff, key: {}, stands: { dueDay, graceDays, lockDays } },
      ...{ one: { dueDay: 11 }, other: { graceDays: 9 }, against: { dueDay: 12 } },
      now: () => db.collaborative.findFirstOrThrow(),
    }
  },
  'the settings of a measure': async ({ db, asLead }) => {
    const measure = 'early-elective-delivery'
    valueOf(await chooseTeamMeasures.ask(asLead, { team: 'ohio', measures: [measure], dueFrom: '2025-01' }))
    return {
      ...{ command: configureTeamMeasure, ask: asLead, key: { team: 'ohio', measure } },
      stands: { goal: undefined, chartType: undefined, splits: [] },
      ...{ one: { goal: 5 }, other: { chartType: 'run' }, against: { goal: 6 } },
      now: async () => {
        const { goal, chartType } = await db.teamMeasure.findFirstOrThrow()
        return { goal: Number(goal), chartType }
      },
    }
  },
  'a profile': async ({ db, lead, asLead }) => {
    const shown = { listingFor: 'everyone', emailFor: 'near', titleFor: 'everyone' }
    const more = { organizationFor: 'everyone', areasFor: 'everyone', timeZoneFor: 'everyone' }
    return {
      ...{ command: changeProfile, ask: asLead, key: {} },
      stands: {
        name: lead.name,
        title: undefined,
        organization: undefined,
        areas: [],
        ...shown,
        ...more,
        aboutFor: 'everyone',
      },
      one: { title: 'Nurse', areas: ['safe-sleep'] },
      other: { organization: 'Department of Health' },
      against: { title: 'Midwife' },
      now: () => db.profile.findUniqueOrThrow({ where: { personId: lead.id } }),
    }
  },
  'a membership': async ({ db, member, asLead }) => {
    const { id } = await db.membership.findFirstOrThrow({ where: { personId: member.id } })
    return {
      ...{ command: changeMember, ask: asLead, key: { team: 'ohio', member: id } },
      stands: { role: 'member', sector: undefined },
      ...{ one: { role: 'data-manager' }, other: { sector: 'hospital' }, against: { role: 'viewer' } },
      now: () => db.membership.findFirstOrThrow({ where: { personId: member.id, endedAt: null } }),
    }
  },
  'the owner of a test, and until when': async ({ db, lead, member, asLead }) => {
    const { test: id } = valueOf(await logTest.ask(asLead, { ...TEST, owner: lead.id }))
    const stands = { owner: lead.id, plannedEnd: TEST.plannedEnd }
    return {
      ...{ command: changeOwner, ask: asLead, key: { team: 'ohio', test: id }, stands },
      ...{ one: { plannedEnd: '2026-03-25' }, other: { owner: member.id } },
      against: { plannedEnd: '2026-03-28' },
      now: async () => {
        const { ownerId, plannedEnd } = await db.pdsaTest.findUniqueOrThrow({ where: { id } })
        return { owner: ownerId, plannedEnd: dayOf(plannedEnd) }
      },
    }
  },
  'the wording of a measure in the catalog': async ({ db, asStaff }) => {
    const measure = 'early-elective-delivery'
    const version = await db.measureVersion.findFirstOrThrow({ where: { measure: { slug: measure } } })
    const { numeratorText, denominatorText, guidance, source, usualLagMonths } = version
    return {
      ...{ command: writeCatalogVersion, ask: asStaff, key: { measure, ...VERSION } },
      stands: { numeratorText, denominatorText, guidance, source, usualLagMonths },
      ...{ one: { source: 'The register' }, other: { guidance: 'Leave out transfers' } },
      against: { source: 'Hospital records' },
      now: () =>
        db.measureVersion.findFirstOrThrow({
          where: { measure: { slug: measure } },
          orderBy: { number: 'desc' },
        }),
    }
  },
  "the wording of a team's own measure": async ({ db, asLead }) => {
    const more = { team: 'ohio', name: 'Home visits', area: 'safe-sleep', dueFrom: '2026-01' }
    const kind = { kind: 'process', counting: 'percent', direction: 'up', frequency: 'month', level: 'site' }
    const { measure } = valueOf(await writeOwnMeasure.ask(asLead, { ...more, ...kind, ...WORDING }))
    return {
      ...{ command: writeOwnVersion, ask: asLead, key: { team: 'ohio', measure, ...VERSION } },
      ...{ stands: WORDING, one: { source: 'The register' }, other: { guidance: 'Leave out transfers' } },
      against: { source: 'Hospital records' },
      now: () =>
        db.measureVersion.findFirstOrThrow({
          where: { measure: { slug: measure } },
          orderBy: { number: 'desc' },
        }),
    }
  },
}

/** Forms with one field: two who change it differently are asked which stays. */
const CHOICES: typeof EDITS = {
  'who may read a test': async ({ db, lead, asLead }) => {
    const { test: id } = valueOf(await logTest.ask(asLead, { ...TEST, owner: lead.id }))
    const { sharing } = await db.pdsaTest.findUniqueOrThrow({ where: { id } })
    return {
      ...{
        command: changeSharing,
        ask: asLead,
        key: { team: 'ohio', test: id },
        stands: { sharing: 'third' },
      },
      ...{ one: { sharing }, other: null, against: { sharing: sharing === 'team' ? 'network' : 'team' } },
      now: () => db.pdsaTest.findUniqueOrThrow({ where: { id } }),
    }
  },
  'who may read the tests to come': async ({ db, asLead }) => ({
    ...{ command: chooseUsualSharing, ask: asLead, key: { team: 'ohio' }, stands: { sharing: undefined } },
    ...{ one: { sharing: 'network' }, other: null, against: { sharing: 'team' } },
    now: () => db.pdsaTeamSetting.findFirstOrThrow(),
  }),
  'the rules of all charts': async ({ db, asStaff }) => {
    const { ruleSet } = await db.collaborative.findFirstOrThrow()
    const [one, against] = RULE_SETS.filter((set) => set !== ruleSet)
    return {
      ...{ command: setRules, ask: asStaff, key: { reason: 'As agreed' }, stands: { ruleSet } },
      ...{ one: { ruleSet: one }, other: null, against: { ruleSet: against } },
      now: () => db.collaborative.findFirstOrThrow(),
    }
  },
  'what a file is said to show': async ({ db, lead, asLead }) => {
    const { test } = valueOf(await logTest.ask(asLead, { ...TEST, owner: lead.id }))
    const files = [new File([PNG], 'board.png')]
    valueOf(await attachFiles.ask(asLead, { team: 'ohio', test, stage: 'plan', files, caption: 'A board' }))
    const { id } = await db.pdsaAttachment.findFirstOrThrow()
    return {
      ...{ command: describeAttachment, ask: asLead, key: { team: 'ohio', test, attachment: id } },
      ...{ stands: { caption: 'A board' }, one: { caption: 'The board in the hall' }, other: null },
      against: { caption: 'The board in the ward' },
      now: () => db.pdsaAttachment.findFirstOrThrow(),
    }
  },
  'who coaches a team': async ({ db, asStaff }) => {
    const coach = async (email: string) => (await addPerson(db, { email, standings: ['coach'] })).id
    const [first, second] = [await coach('ada@agency.example'), await coach('ben@agency.example')]
    return {
      ...{ command: assignTeamCoach, ask: asStaff, key: { team: 'ohio', from: '2026-03-15' } },
      ...{ stands: { coach: 'nobody' }, one: { coach: first }, other: null, against: { coach: second } },
      now: async () => {
        const { personId } = await db.coachAssignment.findFirstOrThrow({ where: { endedAt: null } })
        return { coach: personId }
      },
    }
  },
}

/** A form as its page filled it, with what somebody changed in it since. */
const formOf = ({ key, stands }: Edited, changed: Record<string, unknown>) => ({
  ...{ ...key, ...stands, ...changed, was: JSON.stringify(asFields(stands)) },
})

for (const [thing, make] of Object.entries(EDITS)) {
  test(`two who change different fields of ${thing} keep both`, async () => {
    const edited = await make(await world())
    const { command, ask, one, other, now } = edited
    valueOf(await command.ask(ask, formOf(edited, one)))
    valueOf(await command.ask(ask, formOf(edited, other!)))
    expect(await now()).toMatchObject({ ...one, ...other })
  })
}

for (const [thing, make] of Object.entries({ ...EDITS, ...CHOICES })) {
  test(`two who change the same field of ${thing} choose, and nothing is written before`, async () => {
    const edited = await make(await world())
    const { command, ask, one, against, now } = edited
    const [field] = Object.keys(against) as [string]
    valueOf(await command.ask(ask, formOf(edited, one)))
    const mine = formOf(edited, against)
    expect(await command.ask(ask, mine)).toMatchObject({
      ...{ kind: 'problems', problems: [{ field: `choice.${field}` }] },
    })
    expect(await now()).toMatchObject(one)
    const chosen = (seen: unknown) => ({
      ...{ ...mine, choice: { [field]: 'mine' }, seen: JSON.stringify({ [field]: seen }) },
    })
    // A choice over something else than what stands by now decides nothing.
    expect((await command.ask(ask, chosen('something before'))).kind).toBe('problems')
    valueOf(await command.ask(ask, chosen(one[field])))
    expect(await now()).toMatchObject(against)
  })
}

test('what came together is held to the rules between its fields', async () => {
  const edited = await EDITS['an aim']!(await world())
  const { command, ask } = edited
  valueOf(await command.ask(ask, formOf(edited, { due: '2026-02', targetValue: 20 })))
  const refused = await command.ask(ask, formOf(edited, { baselineTo: '2026-03' }))
  expect(refused).toMatchObject({ kind: 'problems', problems: [{ field: 'due' }] })
})

test('two saves in the same moment take turns, so that neither undoes the other', async () => {
  const edited = await EDITS['the name and phase of a team']!(await world())
  const { command, ask, one, other, now } = edited
  const sent = [one, other!].map((changed) => command.ask(ask, formOf(edited, changed)))
  for (const outcome of await Promise.all(sent)) valueOf(outcome)
  expect(await now()).toMatchObject({ ...one, ...other })
})

/** What makes a new record, and how many of it there are. */
const NEW: Record<
  string,
  (world: World) => Promise<{ send: (more: object) => Promise<unknown>; count: () => Promise<number> }>
> = {
  'an aim': async ({ db, asLead }) => ({
    send: async (more) =>
      valueOf(await writeAim.ask(asLead, { ...AIM, area: 'preterm-early-term', ...more })),
    count: () => db.aim.count(),
  }),
  'a test of change': async ({ db, lead, asLead }) => ({
    send: async (more) => valueOf(await logTest.ask(asLead, { ...TEST, owner: lead.id, ...more })),
    count: () => db.pdsaTest.count(),
  }),
  'an observation': async ({ db, lead, asLead }) => {
    const { test: id } = valueOf(await logTest.ask(asLead, { ...TEST, owner: lead.id }))
    const seen = { team: 'ohio', test: id, kind: 'problem', text: 'No list', observedOn: '2026-03-11' }
    return {
      send: async (more) => valueOf(await observe.ask(asLead, { ...seen, ...more })),
      count: () => db.pdsaObservation.count(),
    }
  },
  'a note on a chart': async ({ db, asLead }) => {
    const measure = 'early-elective-delivery'
    valueOf(await chooseTeamMeasures.ask(asLead, { team: 'ohio', measures: [measure], dueFrom: '2025-01' }))
    const note = { team: 'ohio', measure, kind: 'event', text: 'A new unit opened', from: '2026-01' }
    return {
      send: async (more) => valueOf(await annotate.ask(asLead, { ...note, ...more })),
      count: () => db.annotation.count(),
    }
  },
  'a phase': async ({ db, asStaff }) => ({
    send: async (more) =>
      valueOf(
        await writePhase.ask(asStaff, {
          ...{ name: 'Fourth', ledBy: 'NICHQ', scope: 'All teams' },
          ...{ startsOn: '2030-01-01', endsOn: '2031-01-01', ...more },
        }),
      ),
    count: () => db.collaborativePhase.count({ where: { planned: true } }),
  }),
}

for (const [thing, make] of Object.entries(NEW)) {
  test(`${thing} that is sent twice, also at once, is made once and answered the same`, async () => {
    const { send, count } = await make(await world())
    const once = newFormKey()
    const [first, second] = await Promise.all([send({ once }), send({ once })])
    expect(second).toEqual(first)
    expect(await send({ once })).toEqual(first)
    expect(await count()).toBe(1)
  })
}

test('the same key with another content, or from somebody else, is another record', async () => {
  const here = await world()
  const { send, count } = await NEW['an aim']!(here)
  const once = newFormKey()
  await send({ once })
  await send({ once, what: 'something else' })
  const second = await addPerson(here.db, {
    email: 'second@agency.example',
    team: { ...here.team, role: 'lead' },
  })
  const more = { ...AIM, area: 'preterm-early-term', once }
  valueOf(await writeAim.ask(asking(here.db, second), more))
  await send({ once: newFormKey() })
  expect(await count()).toBe(4)
})

test('a form that was refused can be sent again with its key', async () => {
  const here = await world()
  const once = newFormKey()
  const aim = { ...AIM, area: 'preterm-early-term', once }
  const unknown = '00000000-0000-4000-8000-000000000000'
  expect((await writeAim.ask(here.asLead, { ...aim, measureId: unknown })).kind).toBe('problems')
  valueOf(await writeAim.ask(here.asLead, aim))
  expect(await here.db.sentForm.count()).toBe(1)
})
