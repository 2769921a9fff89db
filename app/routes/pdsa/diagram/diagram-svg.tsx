import { PICTURE_FILE } from '#app/toolkit/drivers/download.server.ts'
import { teamDiagramDownload } from './diagram-file.server.ts'

export const loader = teamDiagramDownload(PICTURE_FILE)
