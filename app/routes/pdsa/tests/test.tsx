import { pageTitle } from '#app/routes/page-title.ts'
import { useLoaderData } from '@remix-run/react'
import { WholeTest } from './whole-test.tsx'
import { loadWholeTest } from './whole-test.server.ts'

export const loader = loadWholeTest

export const meta = pageTitle<typeof loader>((data) => data?.test.change ?? 'A test')

export default function TestRoute() {
  return <WholeTest data={useLoaderData<typeof loader>()} />
}
