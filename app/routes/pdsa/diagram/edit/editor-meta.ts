import { pageTitle } from '#app/routes/page-title.ts'

export const editorMeta = pageTitle('Change the driver diagram')
