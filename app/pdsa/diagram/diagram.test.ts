import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDay } from '#app/kernel/time/calendar-day.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { areaDiagram, type DiagramNode } from '#app/toolkit/drivers/diagram.ts'
import { layOut, layOutFor } from '#app/toolkit/drivers/layout.ts'
import { outlineMarkdown } from '#app/toolkit/drivers/outline.ts'
import { activityMarks, type CountedTest } from './activity.ts'
import { clashOf } from './edit/clash.ts'
import { add, bringBack, moveUnder, remove, rename, shift, type Edited } from './edit/edit.ts'
import { headline } from './look.ts'
import { endDrivers, nameIn, teamDiagram, untouchedDrivers } from './picture.ts'
import { resultMarks } from './results.ts'
import { startTree } from './edit/start.ts'
import { mayHang, nodeOf, type Tree } from './tree.ts'

let made = 0
const newId = () => `n${(made += 1)}`
const reported = [
  { id: 'crib', slug: 'safe-crib-audit' },
  { id: 'teach', slug: 'safe-sleep-teach-back' },
]
const measures = reported.map(({ id, slug }) => ({
  ...{ id, slug, name: slug, unit: 'percent' as const, reported: true },
}))
const nameOf = nameIn(measures)
const safeSleep = () => startTree('safe-sleep', { aim: null, reported, newId })
const idOf = (tree: Tree, label: string) => tree.find((node) => node.label === label)!.id
const done = (edited: Edited): Tree => {
  if (!edited.ok || edited.value === null) throw new Error(`Not done: ${JSON.stringify(edited)}`)
  return edited.value.tree
}
const tested = (id: string, ideaSlug: string | null, rest: Partial<CountedTest> = {}): CountedTest => ({
  ...{ id, ideaSlug, area: 'safe-sleep', change: id, open: false, nodeIds: [] },
  ...{ latest: calendarDay('2025-01-10'), ...rest },
})
const TODAY = calendarDay('2026-03-15')

/** Whether everything is under something it may be under, comes after it, and next to its siblings. */
function isSound(tree: Tree): boolean {
  const branches = tree.map(({ id }) => tree.filter(({ parentId }) => parentId === id).length)
  return (
    tree[0]?.level === 'aim' &&
    new Set(tree.map(({ id }) => id)).size === tree.length &&
    branches.length === tree.length &&
    tree.slice(1).every((node, at) => {
      const parent = nodeOf(tree.slice(0, at + 1), node.parentId ?? '')
      return parent !== undefined && mayHang(node.level, parent.level)
    })
  )
}

test("a team begins with all drivers of the area and its ideas that are not superseded, in the area's order", () => {
  for (const area of AREA_SLUGS) {
    const tree = startTree(area, { aim: null, reported: [], newId })
    const labels = (node: DiagramNode): string[] => [
      ...(node.level === 'measure' || node.note === 'superseded' ? [] : [node.label]),
      ...node.children.flatMap(labels),
    ]
    expect(tree.map(({ label }) => label)).toEqual(labels(areaDiagram(area, [])))
    expect(isSound(tree)).toBe(true)
  }
})

test("the team's aim stands in place of the area's, and of the measures those it reports", () => {
  const tree = startTree('safe-sleep', { aim: 'By 2027, all of them', reported, newId })
  expect(tree[0]?.label).toBe('By 2027, all of them')
  expect(new Set(tree.flatMap(({ measureId }) => measureId ?? []))).toEqual(new Set(['crib', 'teach']))
})

test('whatever is done to a tree, it stays one, and nothing but what was named is lost or changed', () => {
  const step = fc.record({
    what: fc.constantFrom('up', 'down', 'move', 'remove', 'rename'),
    at: fc.nat(60),
    to: fc.nat(60),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let tree = safeSleep()
      for (const { what, at, to } of steps) {
        const before = tree
        const node = tree[at % tree.length]!
        const parent = tree[to % tree.length]!
        const edited =
          what === 'rename'
            ? rename(tree, node.id, `Words ${to}`)
            : what === 'move'
              ? moveUnder(tree, node.id, parent.id, nameOf)
              : what === 'remove'
                ? remove(tree, node.id, nameOf)
                : shift(tree, node.id, what === 'up' ? 'up' : 'down', nameOf)
        if (edited.ok && edited.value !== null) tree = edited.value.tree
        expect(isSound(tree)).toBe(true)
        if (what !== 'remove') {
          expect(tree.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
        } else if (edited.ok) {
          expect(done(bringBack(tree, before, node.id, nameOf))).toEqual(before)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a measure is under the same thing only once', () => {
  const tree = safeSleep()
  const measure = tree.find(({ measureId }) => measureId === 'crib')!
  const again = add(tree, { ...measure, id: 'again' }, nameOf)
  expect(again.ok ? [] : again.problems.map(({ field }) => field)).toEqual(['measureId'])
})

test('two clash who reword, move or empty the same thing, and not who do the same or work elsewhere', () => {
  const seen = safeSleep()
  const [fathers, media] = [
    idOf(seen, 'Fathers'),
    idOf(seen, 'Pictures of sleeping babies in media and shops'),
  ]
  const renamed = done(rename(seen, fathers, 'Partners'))
  const intent = { kind: 'rename', id: fathers, label: 'Dads' } as const
  expect(clashOf(intent, seen, renamed)).toBe('worded')
  expect(clashOf({ ...intent, label: 'Partners' }, seen, renamed)).toBeNull()
  expect(clashOf({ ...intent, id: media }, seen, renamed)).toBeNull()
  expect(clashOf(intent, seen, done(remove(seen, fathers, nameOf)))).toBe('gone')
  const [open, home] = ['open-talk', 'safe-place-in-every-home'].map(
    (slug) => seen.find(({ driverSlug }) => driverSlug === slug)!.id,
  )
  const moved = done(moveUnder(seen, media, open!, nameOf))
  expect(clashOf({ kind: 'move', id: media, parentId: home! }, seen, moved)).toBe('moved')
  expect(clashOf({ kind: 'move', id: media, parentId: open! }, seen, moved)).toBeNull()
  expect(clashOf({ kind: 'remove', id: open! }, seen, moved)).toBe('under-it')
  expect(clashOf({ kind: 'remove', id: fathers }, seen, done(remove(seen, fathers, nameOf)))).toBeNull()
})

test('a driver shows the tests of all ideas under it, each once, and when the last one was', () => {
  const tree = safeSleep()
  const own = done(
    add(
      tree,
      {
        ...{ id: 'own', level: 'idea', parentId: idOf(tree, 'Fathers'), label: 'Evening class' },
        ...{ driverSlug: null, ideaSlug: null, measureId: null },
      },
      nameOf,
    ),
  )
  const tests = [
    tested('old', 'ten-cribs-a-week'),
    tested('both', 'ten-cribs-a-week', { nodeIds: ['own'], latest: calendarDay('2026-01-02') }),
    tested('running', 'wearable-blanket', { open: true, latest: calendarDay('2026-03-01') }),
    tested('elsewhere', null),
  ]
  const marks = activityMarks(own, tests, TODAY)
  const of = (label: string) => marks.get(idOf(own, label))
  expect(of('Ten cribs a week')).toEqual({ sign: 'lately', words: '2 tests, none open, last Jan 2026' })
  expect(of('Evening class')).toEqual({ sign: 'lately', words: '1 test, none open, last Jan 2026' })
  expect(marks.get(own[0]!.id)).toEqual({ sign: 'open', words: '3 tests, 1 open, last Mar 2026' })
  expect(of('Cribs and boxes at hand when a family needs one')).toEqual({
    ...{ sign: 'untouched', words: 'no test yet' },
  })
  expect(activityMarks(own, tests.slice(0, 1), TODAY).get(idOf(own, 'Ten cribs a week'))?.sign).toBe(
    'long-ago',
  )
  expect(headline(endDrivers(own).length, untouchedDrivers(own, marks).length)).toBe(
    '5 of 8 drivers have no test yet',
  )
})

test('a driver says what the charts of the measures under it show, each measure once, and never that it was the cause', () => {
  const tree = safeSleep()
  const aim = tree[0]!.id
  const under = (verdicts: Parameters<typeof resultMarks>[1], id = aim) => resultMarks(tree, verdicts).get(id)
  expect(
    under(
      new Map([
        ['crib', 'improvement'],
        ['teach', 'common-cause'],
      ]),
    ),
  ).toEqual({
    ...{ sign: 'improvement', words: '2 measures: 1 improved, 1 without shift' },
  })
  expect(
    under(
      new Map([
        ['crib', 'improvement'],
        ['teach', 'concern'],
      ]),
    )?.sign,
  ).toBe('both')
  expect(under(new Map([['crib', 'too-early']]), idOf(tree, 'Fathers'))).toEqual({
    ...{ sign: 'unmeasured', words: 'no measure linked' },
  })
  expect(under(new Map())).toEqual({ sign: 'unmeasured', words: 'no measure reported any more' })
})

test('picture, outline and files of a diagram say the same, marks included', () => {
  const tree = safeSleep()
  const marks = activityMarks(tree, [tested('one', 'ten-cribs-a-week')], TODAY)
  const root = teamDiagram(tree, { teamSlug: 'ohio', measures, marks })
  const squeezed = (words: string) => words.replace(/[\s:]/g, '')
  const pictured = layOut(root).boxes.map(({ lines, said }) =>
    squeezed([...lines, ...(said?.lines ?? [])].join(' ')),
  )
  const outlined = outlineMarkdown('x', root)
    .split('\n')
    .filter((line) => line.trim().startsWith('- '))
    .map((line) => squeezed(line.replace(/^\s*- \w+: /, '')))
  expect(pictured).toEqual(outlined)
  expect(pictured.join()).toContain('1test,noneopen,lastJan2025')
})

test('on paper the boxes become as wide as makes the letters largest', () => {
  const root = teamDiagram(safeSleep(), { teamSlug: 'ohio', measures, marks: new Map() })
  const scale = ({ width, height }: { width: number; height: number }) => Math.min(255 / width, 142 / height)
  expect(scale(layOutFor(root, { width: 255, height: 142 }))).toBeGreaterThanOrEqual(scale(layOut(root)))
  expect(layOutFor(root, { width: 10, height: 1000 }).width).toBe(layOut(root).width)
})
