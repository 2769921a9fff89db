import { readTeamMarks } from '#app/charts/queries.server.ts'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { LOOK_LABEL } from '#app/pdsa/diagram/look.ts'
import { readTeamDiagram } from '#app/pdsa/diagram/queries.server.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { refusal, resourceOf } from '#app/platform/routes/resource.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { diagramFile, type OUTLINE_FILE } from '#app/toolkit/drivers/download.server.ts'
import { lookOf, shownDiagram } from './team-diagram-view.ts'

/** The loader that gives a team's diagram, in the look that is requested, as a download. */
export const teamDiagramDownload = (kind: typeof OUTLINE_FILE) =>
  resourceOf(
    { asked: readTeamDiagram, figures: readTeamSeries, written: readTeamMarks },
    (view, { request }) => {
      const { team, area, drawn } = view.asked
      if (drawn === null) return refusal(`${team.name} has no diagram of this area yet.`, 404)
      const look = lookOf(request.url)
      const { number, writtenAt } = drawn.version
      const suffix = look === 'plain' ? '' : `, ${LOOK_LABEL[look].toLowerCase()}`
      return diagramFile(kind, {
        title: `${team.name}: drivers of ${AREA_NAMES[area].shortName.toLowerCase()}${suffix} (version ${number}, ${dayLabel(writtenAt)})`,
        name: `${team.slug}-drivers-${area}`,
        root: shownDiagram(drawn.tree, look, view).root,
      })
    },
  )
