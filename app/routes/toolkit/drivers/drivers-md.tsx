import { diagramDownload, OUTLINE_FILE } from '#app/toolkit/drivers/download.server.ts'

export const loader = diagramDownload(OUTLINE_FILE)
