import { diagramDownload, PICTURE_FILE } from '#app/toolkit/drivers/download.server.ts'

export const loader = diagramDownload(PICTURE_FILE)
