import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { areaText } from '#app/teams/area-texts/index.ts'
import { aimWords } from '#app/toolkit/drivers/diagram.ts'
import { driverLabel } from '#app/toolkit/drivers/driver-label.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { MOST_NODES } from './edit.ts'
import type { Tree, TreeNode } from '../tree.ts'

type Reported = { readonly id: string; readonly slug: string }

/**
 * The diagram a team begins with: that of the area, with the team's own aim where it has set one, and of the
 * measures those it reports. Superseded ideas stay with the area. `newId` gives each thing the id that it
 * keeps.
 */
export function startTree(
  area: AreaSlug,
  { aim, reported, newId }: { aim: string | null; reported: readonly Reported[]; newId: () => string },
): Tree {
  const { primaryDrivers, secondaryDrivers, aim: template } = areaText(area)
  const nothing = { driverSlug: null, ideaSlug: null, measureId: null }
  const measuresOf = (slugs: readonly string[], parentId: string): TreeNode[] =>
    reported
      .filter(({ slug }) => slugs.includes(slug))
      .map(({ id }) => ({
        ...nothing,
        id: newId(),
        level: 'measure',
        parentId,
        label: null,
        measureId: id,
      }))
  const ideasOf = (driver: string, parentId: string): TreeNode[] =>
    IDEAS.filter((idea) => idea.area === area && idea.driver === driver && !idea.superseded).flatMap(
      (idea) => {
        const id = newId()
        return [
          { ...nothing, id, level: 'idea', parentId, label: idea.title, ideaSlug: idea.slug },
          ...measuresOf(idea.measures, id),
        ]
      },
    )
  const secondaryOf = (primary: string, parentId: string): TreeNode[] =>
    secondaryDrivers
      .filter(({ serves }) => serves === primary)
      .flatMap((driver) => {
        const id = newId()
        return [
          {
            ...nothing,
            ...{ id, level: 'secondary', parentId, label: driverLabel(driver), driverSlug: driver.slug },
          },
          ...ideasOf(driver.slug, id),
        ]
      })
  const root = newId()
  const tree: Tree = [
    { ...nothing, id: root, level: 'aim', parentId: null, label: aim ?? aimWords(template) },
    ...measuresOf([template.measure], root),
    ...primaryDrivers.flatMap((driver): TreeNode[] => {
      const id = newId()
      return [
        {
          ...nothing,
          ...{ id, level: 'primary', parentId: root, label: driverLabel(driver), driverSlug: driver.slug },
        },
        ...secondaryOf(driver.slug, id),
        ...ideasOf(driver.slug, id),
      ]
    }),
  ]
  if (tree.length > MOST_NODES) throw new RangeError(`The diagram of ${area} is too large to start from.`)
  return tree
}
