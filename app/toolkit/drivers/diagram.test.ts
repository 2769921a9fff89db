import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '#app/charts/drawing/labels/text.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { areaText } from '#app/teams/area-texts/index.ts'
import { areaDiagram, LEVELS, nodeWords, UNTOUCHED, type DiagramNode } from './diagram.ts'
import { FONT, layOut, PAD, wrap, type Picture } from './layout.ts'
import { outlineMarkdown } from './outline.ts'

const measures = CATALOG.map(({ slug, name, retired }) => ({ slug, name, retired: retired !== null }))
const diagrams = AREA_SLUGS.map((area) => areaDiagram(area, measures))
const all = (node: DiagramNode): DiagramNode[] => [node, ...node.children.flatMap(all)]
const squeezed = (words: string) => words.replace(/\s/g, '')

function collisions({ boxes }: Picture): string[] {
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.key} ${other.key}`),
  )
}

test('every driver, idea and measure of an area is in its diagram', () => {
  AREA_SLUGS.forEach((area, at) => {
    const labels = all(diagrams[at]!).map(({ label }) => label)
    const { primaryDrivers, secondaryDrivers, changeIdeas } = areaText(area)
    const drivers = [...primaryDrivers, ...secondaryDrivers].map(({ text }) => text.replace(/\.$/, ''))
    expect(
      [...drivers, ...changeIdeas.map(({ title }) => title)].filter((text) => !labels.includes(text)),
    ).toEqual([])
    expect(all(diagrams[at]!).some(({ level }) => level === 'measure')).toBe(true)
  })
})

test('a driver that no idea works on says so', () => {
  const fathers = all(diagrams[0]!).find(({ label }) => label === 'Fathers')
  expect(fathers?.note).toBe(UNTOUCHED)
})

test('the picture and the outline say the same, in the same order', () => {
  for (const diagram of diagrams) {
    const pictured = layOut(diagram).boxes.map(({ lines }) => squeezed(lines.join(' ')))
    const outlined = outlineMarkdown('x', diagram)
      .split('\n')
      .filter((line) => line.trim().startsWith('- '))
      .map((line) => squeezed(line.replace(/^\s*- \w+: /, '')))
    expect(pictured).toEqual(outlined)
    expect(pictured).toHaveLength(all(diagram).length)
  }
})

test('no two boxes of an area collide, all are inside the picture, and every line fits into its box', () => {
  for (const picture of diagrams.map((diagram) => layOut(diagram))) {
    expect(collisions(picture)).toEqual([])
    for (const { x, y, width, height, lines } of picture.boxes) {
      expect(x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height + 0.01).toBe(true)
      expect(lines.filter((line) => textWidth(line, FONT) > width - 2 * PAD)).toEqual([])
    }
  }
})

test('whatever is written, boxes do not collide', () => {
  const branch = (depth: number): fc.Arbitrary<DiagramNode> =>
    fc
      .tuple(
        fc.string({ minLength: 1, maxLength: 150 }),
        depth === LEVELS.length - 1 ? fc.constant([]) : fc.array(branch(depth + 1), { maxLength: 3 }),
      )
      .map(([label, children]) => ({ level: LEVELS[depth]!, label, note: null, href: null, children }))
  fc.assert(
    fc.property(branch(0), (root) => {
      expect(collisions(layOut(root))).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('nothing is lost when words are wrapped', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(squeezed(wrap(text, 100).join(' '))).toBe(squeezed(text))
    }),
  )
})

test('a note stands beside its label', () => {
  expect(nodeWords({ label: 'Fathers', note: UNTOUCHED })).toBe('Fathers (no idea yet)')
})
