import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import {
  addNode,
  countTest,
  orderNode,
  placeNode,
  removeNode,
  renameNode,
  restoreVersion,
  returnNode,
  startDiagram,
  uncountTest,
} from '#app/pdsa/diagram/edit/commands.server.ts'
import {
  readAreaDiagrams,
  readTeamDiagram,
  readTeamDiagrams,
  readVersion,
  readVersions,
} from '#app/pdsa/diagram/queries.server.ts'
import { childrenOf, type Tree } from '#app/pdsa/diagram/tree.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const place = { team: 'ohio', area: 'safe-sleep' }

/** Ohio at work on safe sleep, reporting its crib audit, with a diagram it has just begun. */
async function begun() {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  const ask = asking(database.db, lead)
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['safe-sleep'] }))
  const choice = { team: 'ohio', measures: ['safe-crib-audit'], dueFrom: '2025-01' }
  valueOf(await chooseTeamMeasures.ask(ask, choice))
  valueOf(await startDiagram.ask(ask, place))
  return { team, lead, ask }
}

const drawn = async (ask: ReturnType<typeof asking>) => valueOf(await readTeamDiagram.ask(ask, place)).drawn!
const idOf = (tree: Tree, label: string): string => tree.find((node) => node.label === label)!.id
const labelsUnder = (tree: Tree, label: string) =>
  childrenOf(tree, idOf(tree, label)).map((node) => node.label)
const sameAs = (tree: Tree) => tree.map(({ id, parentId, label }) => [id, parentId, label])

test("a team begins with the area's drivers and ideas and the measures it reports, and beginning twice changes nothing", async () => {
  const { ask } = await begun()
  const { tree, version } = await drawn(ask)
  expect(version).toMatchObject({ number: 1, change: "Began with the area's diagram" })
  expect(tree[0]).toMatchObject({ level: 'aim', parentId: null })
  expect(labelsUnder(tree, 'Policy of the unit, and an audit that shows whether it is lived')).toContain(
    'Ten cribs a week',
  )
  expect(tree.filter(({ level }) => level === 'measure').length).toBeGreaterThan(0)
  valueOf(await startDiagram.ask(ask, place))
  expect(sameAs((await drawn(ask)).tree)).toEqual(sameAs(tree))
})

test('every save is a version with who, when and what, and each thing keeps its id through all of them', async () => {
  const { ask, lead } = await begun()
  const { tree } = await drawn(ask)
  const [fathers, carers] = [
    idOf(tree, 'Fathers'),
    idOf(tree, 'Grandparents and others who care for the baby at night'),
  ]
  const seen = 1
  valueOf(await renameNode.ask(ask, { ...place, node: fathers, label: 'Fathers and partners', seen }))
  valueOf(await orderNode.ask(ask, { ...place, node: fathers, direction: 'up', seen: 2 }))
  const media = idOf(tree, 'Pictures of sleeping babies in media and shops')
  const open = tree.find(({ id }) => id === fathers)!.parentId!
  valueOf(await placeNode.ask(ask, { ...place, node: media, parent: open, seen: 3 }))
  const now = (await drawn(ask)).tree
  expect(childrenOf(now, open).map(({ id }) => id)).toEqual([fathers, carers, media])
  expect(new Set(now.map(({ id }) => id))).toEqual(new Set(tree.map(({ id }) => id)))
  const { versions } = valueOf(await readVersions.ask(ask, place))
  expect(versions.map(({ number, change, writtenBy }) => [number, change, writtenBy])).toEqual([
    [
      4,
      'Moved “Pictures of sleeping babies in media and shops” under “Caregivers and staff talk with each other openly and with respect”',
      lead.name,
    ],
    [3, 'Moved “Fathers and partners” up', lead.name],
    [2, 'Renamed “Fathers” to “Fathers and partners”', lead.name],
    [1, "Began with the area's diagram", lead.name],
  ])
  const first = valueOf(await readVersion.ask(ask, { ...place, number: 1 }))
  expect(sameAs(first.tree)).toEqual(sameAs(tree))
})

test('restoring a version is a new version, and what came between stays readable', async () => {
  const { ask } = await begun()
  const { tree } = await drawn(ask)
  valueOf(await removeNode.ask(ask, { ...place, node: idOf(tree, 'Fathers'), seen: 1 }))
  valueOf(await restoreVersion.ask(ask, { ...place, number: 1 }))
  const now = await drawn(ask)
  expect(now.version).toMatchObject({ number: 3, restoredFrom: 1, change: 'Restored version 1' })
  expect(sameAs(now.tree)).toEqual(sameAs(tree))
  expect(valueOf(await readVersion.ask(ask, { ...place, number: 2 })).tree).toHaveLength(tree.length - 1)
  expect(problemsOf(await restoreVersion.ask(ask, { ...place, number: 3 }))).toEqual([
    'This is the newest version already.',
  ])
})

test('what was removed comes back at its place with all that was under it, also after others went on', async () => {
  const { ask } = await begun()
  const { tree } = await drawn(ask)
  const open = idOf(tree, 'Caregivers and staff talk with each other openly and with respect')
  valueOf(await removeNode.ask(ask, { ...place, node: open, seen: 1 }))
  expect((await drawn(ask)).tree.some(({ label }) => label === 'Fathers')).toBe(false)
  const aim = tree[0]!.id
  valueOf(await addNode.ask(ask, { ...place, node: aim, level: 'primary', label: 'Paid leave' }))
  valueOf(await returnNode.ask(ask, { ...place, node: open, from: 1 }))
  const now = (await drawn(ask)).tree
  const primary = (of: Tree) => of.filter(({ level }) => level === 'primary').map(({ label }) => label)
  expect(primary(now)).toEqual([...primary(tree), 'Paid leave'])
  expect(labelsUnder(now, 'Caregivers and staff talk with each other openly and with respect')).toEqual(
    labelsUnder(tree, 'Caregivers and staff talk with each other openly and with respect'),
  )
})

test('an idea that was removed and is added again is the same thing, so that its tests stay with it', async () => {
  const { ask } = await begun()
  const { tree } = await drawn(ask)
  const idea = tree.find(({ ideaSlug }) => ideaSlug === 'ten-cribs-a-week')!
  valueOf(await removeNode.ask(ask, { ...place, node: idea.id, seen: 1 }))
  const asked = {
    ...place,
    node: idOf(tree, 'Fathers'),
    level: 'idea',
    from: 'toolkit',
    ideaSlug: 'ten-cribs-a-week',
  }
  valueOf(await addNode.ask(ask, asked))
  expect((await drawn(ask)).tree.find(({ ideaSlug }) => ideaSlug === 'ten-cribs-a-week')?.id).toBe(idea.id)
  expect(problemsOf(await addNode.ask(ask, asked))).toEqual(['“Ten cribs a week” is in the diagram already.'])
})

test('two people who change different things both keep what they did', async () => {
  const { ask, team } = await begun()
  const other = asking(
    database.db,
    await addPerson(database.db, { email: 'second@agency.example', team: { ...team, role: 'member' } }),
  )
  const { tree } = await drawn(ask)
  const [fathers, media] = [idOf(tree, 'Fathers'), idOf(tree, 'Child care and shelters')]
  const seen = 1
  const both = await Promise.all([
    renameNode.ask(ask, { ...place, node: fathers, label: 'Fathers and partners', seen }),
    renameNode.ask(other, { ...place, node: media, label: 'Child care', seen }),
  ])
  expect(both.map(valueOf)).toMatchObject([{ kind: 'saved' }, { kind: 'saved' }])
  const { tree: now, version } = await drawn(ask)
  expect(version.number).toBe(3)
  expect(now.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Fathers and partners', 'Child care']),
  )
})

test('the second who rewords the same thing is shown both wordings, and nothing changes until they choose', async () => {
  const { ask, team, lead } = await begun()
  const second = await addPerson(database.db, {
    email: 'second@agency.example',
    team: { ...team, role: 'member' },
  })
  const other = asking(database.db, second)
  const node = idOf((await drawn(ask)).tree, 'Fathers')
  valueOf(await renameNode.ask(ask, { ...place, node, label: 'Fathers and partners', seen: 1 }))
  const mine = { ...place, node, label: 'Dads', seen: 1 }
  const met = valueOf(await renameNode.ask(other, mine))
  expect(met).toMatchObject({
    ...{ kind: 'met', clash: 'worded', theirs: 'Fathers and partners', yours: 'Dads', now: 2 },
    since: [{ number: 2, writtenBy: lead.name }],
  })
  expect((await drawn(ask)).version.number).toBe(2)
  // Somebody changes it once more while the second person chooses: what they insisted against is not what is
  // there.
  valueOf(await renameNode.ask(ask, { ...place, node, label: 'Partners', seen: 2 }))
  expect(valueOf(await renameNode.ask(other, { ...mine, insist: 2 }))).toMatchObject({
    ...{ kind: 'met', theirs: 'Partners', now: 3 },
  })
  expect(valueOf(await renameNode.ask(other, { ...mine, insist: 3 }))).toMatchObject({
    kind: 'saved',
    version: 4,
  })
  expect((await drawn(ask)).tree.find(({ id }) => id === node)?.label).toBe('Dads')
})

test('a new text for something that was removed meanwhile is not lost: confirming restores it with this text', async () => {
  const { ask } = await begun()
  const node = idOf((await drawn(ask)).tree, 'Fathers')
  valueOf(await removeNode.ask(ask, { ...place, node, seen: 1 }))
  const mine = { ...place, node, label: 'Fathers and partners', seen: 1 }
  expect(valueOf(await renameNode.ask(ask, mine))).toMatchObject({ kind: 'met', clash: 'gone', theirs: null })
  valueOf(await renameNode.ask(ask, { ...mine, insist: 2 }))
  expect((await drawn(ask)).tree.find(({ id }) => id === node)?.label).toBe('Fathers and partners')
})

test('a person who removes what somebody else has just added to is asked first', async () => {
  const { ask } = await begun()
  const node = idOf((await drawn(ask)).tree, 'Fathers')
  valueOf(await addNode.ask(ask, { ...place, node, level: 'idea', label: 'Evening class for fathers' }))
  const removal = { ...place, node, seen: 1 }
  expect(valueOf(await removeNode.ask(ask, removal))).toMatchObject({ kind: 'met', clash: 'under-it' })
  expect(valueOf(await removeNode.ask(ask, { ...removal, insist: 2 }))).toMatchObject({
    kind: 'saved',
    change: 'Removed “Fathers” and what was under it',
  })
})

test('invalid input is reported at its field and changes nothing', async () => {
  const { ask } = await begun()
  const { tree } = await drawn(ask)
  const [aim, fathers] = [tree[0]!.id, idOf(tree, 'Fathers')]
  const stray = '00000000-0000-4000-8000-000000000000'
  expect(problemsOf(await removeNode.ask(ask, { ...place, node: aim, seen: 1 }))[0]).toMatch(/has an aim/)
  expect(problemsOf(await placeNode.ask(ask, { ...place, node: fathers, parent: aim, seen: 1 }))).toEqual([
    'Choose something from the list to move it under.',
  ])
  expect(
    problemsOf(await renameNode.ask(ask, { ...place, node: stray, label: 'Nothing', seen: 1 }))[0],
  ).toMatch(/not in the diagram any more/)
  expect(problemsOf(await renameNode.ask(ask, { ...place, node: fathers, label: ' ', seen: 1 }))).toEqual([
    'Say it in a few words.',
  ])
  expect(
    problemsOf(
      await addNode.ask(ask, {
        ...place,
        node: fathers,
        level: 'idea',
        from: 'toolkit',
        ideaSlug: 'made-up',
      }),
    ),
  ).toEqual(['Choose an idea from the list.'])
  expect(
    problemsOf(await addNode.ask(ask, { ...place, node: aim, level: 'idea', label: 'An idea' })),
  ).toEqual(['No change idea can be placed here.'])
  const foreign = await database.db.measure.findUniqueOrThrow({ where: { slug: 'low-risk-cesarean' } })
  expect(
    problemsOf(await addNode.ask(ask, { ...place, node: fathers, level: 'measure', measureId: foreign.id })),
  ).toEqual(['Choose a measure that the team reports.'])
  expect((await drawn(ask)).version.number).toBe(1)
})

test('the team, its coach and staff read the diagram; the team but its viewers writes it; others do neither', async () => {
  const { team } = await begun()
  const person = (email: string, held: Parameters<typeof addPerson>[1]) =>
    addPerson(database.db, { ...held, email })
  const viewer = await person('viewer@agency.example', { team: { ...team, role: 'viewer' } })
  const stranger = await person('stranger@agency.example', { standings: ['participant'] })
  const coach = { ...(await person('coach@agency.example', { standings: ['coach'] })), coaches: [team.id] }
  const kinds = async (actor: typeof viewer) => [
    (await readTeamDiagram.ask(asking(database.db, actor), place)).kind,
    (await startDiagram.ask(asking(database.db, actor), place)).kind,
  ]
  expect(await kinds(viewer)).toEqual(['done', 'refused'])
  expect(await kinds(coach)).toEqual(['done', 'refused'])
  expect(await kinds(stranger)).toEqual(['refused', 'refused'])
  expect(
    valueOf(await readAreaDiagrams.ask(asking(database.db, stranger), { area: 'safe-sleep' })).teams,
  ).toEqual([])
  expect(
    valueOf(await readAreaDiagrams.ask(asking(database.db, viewer), { area: 'safe-sleep' })).teams,
  ).toEqual([{ slug: 'ohio', name: 'Ohio', begun: true, mayBegin: false }])
})

test('a diagram of an area that the team has left is read and not changed, and there is none where nobody began', async () => {
  const { ask, team } = await begun()
  expect((await readTeamDiagram.ask(ask, { team: 'ohio', area: 'smoking-cessation' })).kind).toBe('absent')
  expect((await readTeamDiagram.ask(ask, { team: 'ohio', area: 'nowhere' })).kind).toBe('absent')
  valueOf(await chooseAreas.ask(ask, { team: 'ohio', areas: ['smoking-cessation'] }))
  await database.db.teamArea.updateMany({
    where: { teamId: team.id, areaSlug: 'safe-sleep' },
    data: { leftAt: new Date('2026-03-16'), leftReason: 'Done with it' },
  })
  const read = valueOf(await readTeamDiagram.ask(ask, place))
  expect([read.drawn?.version.number, read.mayWrite]).toEqual([1, false])
  expect((await restoreVersion.ask(ask, { ...place, number: 1 })).kind).toBe('absent')
  const all = valueOf(await readTeamDiagrams.ask(ask, { team: 'ohio' }))
  expect(all.diagrams.map(({ area }) => area)).toEqual(['safe-sleep'])
})

test('a test is counted under an idea of its own team and area, by the team, and no more once that is taken back', async () => {
  const { ask, team, lead } = await begun()
  const { tree } = await drawn(ask)
  const idea = tree.find(({ ideaSlug }) => ideaSlug === 'plan-for-the-night')!.id
  const planned = async (teamId: string, ownerId: string, change: object = {}) => {
    const [id, at, day] = [randomUUID(), new Date('2026-03-10'), new Date('2026-03-10')]
    await database.db.$transaction(async (tx) => {
      const fields = { change: 'Ask at discharge', prediction: 'Nine of ten will', scale: 1, stage: 'plan' }
      const days = { plannedStart: day, plannedEnd: day, stageAt: at, createdAt: at, changedAt: at }
      const rest = { id, rampId: id, teamId, ownerId, areaSlug: 'safe-sleep', sharing: 'team' }
      await tx.pdsaTest.create({ data: { ...fields, ...days, ...rest, ...change } })
      await tx.pdsaStep.create({ data: { testId: id, step: 'planned', toStage: 'plan', at } })
    })
    return id
  }
  const own = await planned(team.id, lead.id)
  await planned(team.id, lead.id, { ideaSlug: 'ten-cribs-a-week' })
  const other = await addTeamOf(database.db, 'IN')
  const stranger = await addPerson(database.db, {
    email: 'other@agency.example',
    team: { ...other, role: 'lead' },
  })
  const foreign = await planned(other.id, stranger.id)
  const link = { ...place, node: idea, test: own }
  valueOf(await countTest.ask(ask, link))
  valueOf(await countTest.ask(ask, link))
  const counted = async () =>
    valueOf(await readTeamDiagram.ask(ask, place))
      .tests.map(({ ideaSlug, nodeIds, open, latest }) => [ideaSlug, nodeIds, open, latest])
      .sort()
  const byItself = ['ten-cribs-a-week', [], true, '2026-03-10']
  expect(await counted()).toEqual([[null, [idea], true, '2026-03-10'], byItself])
  expect(problemsOf(await countTest.ask(ask, { ...link, test: foreign }))).toEqual([
    'Choose a test from the list.',
  ])
  expect(problemsOf(await countTest.ask(ask, { ...link, node: tree[0]!.id }))).toEqual([
    'Tests are counted under ideas that are in the diagram.',
  ])
  valueOf(await uncountTest.ask(ask, link))
  expect(await counted()).toEqual([[null, [], true, '2026-03-10'], byItself])
  expect(problemsOf(await uncountTest.ask(ask, link))).toEqual(['It was not counted there by the team.'])
})

test('the database itself holds the tree together', async () => {
  const { ask, team } = await begun()
  const { db } = database
  const diagram = await db.driverDiagram.findFirstOrThrow({ where: { teamId: team.id } })
  const { tree } = await drawn(ask)
  const [aim, primary, idea] = ['aim', 'primary', 'idea'].map((level) =>
    tree.find((node) => node.level === level)!,
  )
  const write = (number: number, rows: readonly object[]) =>
    db.$transaction(async (tx) => {
      await tx.driverDiagramVersion.create({
        data: { diagramId: diagram.id, number, change: 'Tried', writtenAt: new Date() },
      })
      await tx.driverPlacement.createMany({
        data: rows.map((row, at) => ({
          diagramId: diagram.id,
          number,
          place: at,
          label: 'x',
          ...row,
        })) as never,
      })
    })
  const aimRow = { nodeId: aim!.id, level: 'aim' }
  const on = (node: typeof aim) => ({ parentId: node!.id, parentLevel: node!.level })
  await expect(write(2, [])).rejects.toThrow(/driver_diagram_version_has_aim/)
  await expect(write(3, [aimRow])).rejects.toThrow(/driver_diagram_version_follows/)
  // An idea on the aim, a driver on something of another level than it says, and on what is not there.
  await expect(write(2, [aimRow, { nodeId: idea!.id, level: 'idea', ...on(aim) }])).rejects.toThrow(
    /driver_placement_levels/,
  )
  await expect(write(2, [aimRow, { nodeId: primary!.id, level: 'secondary', ...on(aim) }])).rejects.toThrow(
    /driver_placement_(levels|node)/,
  )
  await expect(write(2, [aimRow, { nodeId: idea!.id, level: 'idea', ...on(primary) }])).rejects.toThrow(
    /driver_placement_parent/,
  )
  await expect(write(2, [{ ...aimRow, label: ' ' }])).rejects.toThrow(/driver_placement_words/)
  const measure = await db.measure.findUniqueOrThrow({ where: { slug: 'low-risk-cesarean' } })
  await expect(
    db.driverNode.create({ data: { diagramId: diagram.id, level: 'measure', measureId: measure.id } }),
  ).rejects.toThrow(/driver_node_measure_of_team/)
  await expect(
    db.driverPlacement.updateMany({ where: { diagramId: diagram.id }, data: { place: 900 } }),
  ).rejects.toThrow(/written once/)
  await expect(db.driverNode.deleteMany({ where: { diagramId: diagram.id } })).rejects.toThrow(/written once/)
  await write(2, [aimRow, { nodeId: primary!.id, level: 'primary', ...on(aim) }])
  expect((await drawn(ask)).tree).toHaveLength(2)
})
