import { diagramDownload, OUTLINE_FILE } from '#app/toolkit/download.server.ts'

export const loader = diagramDownload(OUTLINE_FILE)
