import { OUTLINE_FILE } from '#app/toolkit/drivers/download.server.ts'
import { teamDiagramDownload } from './diagram-file.server.ts'

export const loader = teamDiagramDownload(OUTLINE_FILE)
