import type { MetaFunction } from '@remix-run/node'

export const editorMeta: MetaFunction = () => [{ title: 'Change the driver diagram · CoIIN Collaboratory' }]
