import { diagramDownload, PICTURE_FILE } from '#app/toolkit/download.server.ts'

export const loader = diagramDownload(PICTURE_FILE)
