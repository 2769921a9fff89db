import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WorkPage, type WorkPageProps } from '#app/measures/import/jobs/WorkPage.tsx'
import { readWork } from '#app/measures/import/jobs/queries.server.ts'
import { percentOf } from '#app/measures/import/jobs/words.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import type { LooksAgain } from '#app/ui/shell/looks-again.ts'

export const meta = pageTitle<typeof loader>((data) => {
  const percent = data?.message === null ? percentOf(data.progress) : null
  return `${percent === null ? '' : `${percent}% · `}A file at work`
})

export const handle: LooksAgain<WorkPageProps> = {
  looksAgain: ({ message }) => (message === null ? 2 : null),
}

export const loader = pageOf({ work: readWork }, ({ work: { path, ...work } }): WorkPageProps => {
  if (path !== null) throw redirect(path)
  return work
})

export default function ImportWorkPage() {
  return <WorkPage {...useLoaderData<typeof loader>()} />
}
