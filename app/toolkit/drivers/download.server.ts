import { readCatalog } from '#app/measures/queries.server.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { areaDiagram, type DiagramNode } from './diagram.ts'
import { outlineMarkdown } from './outline.ts'
import { diagramSvg } from './svg.ts'
import { readDriverArea } from '../queries.server.ts'

/** A file made of one driver diagram. */
type FileKind = {
  readonly extension: string
  readonly type: string
  readonly make: (title: string, root: DiagramNode) => string
}

export const OUTLINE_FILE: FileKind = {
  extension: 'md',
  type: 'text/markdown; charset=utf-8',
  make: outlineMarkdown,
}
export const PICTURE_FILE: FileKind = {
  extension: 'svg',
  type: 'image/svg+xml; charset=utf-8',
  make: diagramSvg,
}

/** A driver diagram as a file to keep; `name` is the file's, without its ending. */
export const diagramFile = (
  { extension, type, make }: FileKind,
  { title, name, root }: { title: string; name: string; root: DiagramNode },
): Response =>
  new Response(make(title, root), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}.${extension}"`,
      'Cache-Control': 'private, no-cache',
    },
  })

/** The loader that gives the driver diagram of an area as a file. */
export const diagramDownload = (kind: FileKind) =>
  resourceOf({ asked: readDriverArea, catalog: readCatalog }, ({ asked: { area }, catalog }) => {
    const measures = catalog.measures.map(({ slug, name, retired }) => ({
      slug,
      name,
      retired: retired !== null,
    }))
    const title = `Driver diagram: ${AREA_NAMES[area].name}`
    return diagramFile(kind, { title, name: `drivers-${area}`, root: areaDiagram(area, measures) })
  })
