import { readCatalogue } from '#app/measures/queries.server.ts'
import { resourceOf } from '#app/platform/resource.server.ts'
import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { areaDiagram, type DiagramNode } from './core/diagram/diagram.ts'
import { readDriverArea } from './queries.server.ts'

/** A file made of one driver diagram. */
type FileKind = {
  readonly extension: string
  readonly type: string
  readonly make: (title: string, root: DiagramNode) => string
}

/** The loader that gives the driver diagram of an area as a file to keep. */
export const diagramDownload = ({ extension, type, make }: FileKind) =>
  resourceOf({ asked: readDriverArea, catalogue: readCatalogue }, ({ asked: { area }, catalogue }) => {
    const measures = catalogue.measures.map(({ slug, name, retired }) => ({
      slug,
      name,
      retired: retired !== null,
    }))
    const title = `Driver diagram: ${AREA_NAMES[area].name}`
    return new Response(make(title, areaDiagram(area, measures)), {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="drivers-${area}.${extension}"`,
        'Cache-Control': 'private, no-cache',
      },
    })
  })
