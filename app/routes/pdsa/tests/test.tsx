import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WholeTest } from './whole-test.tsx'
import { loadWholeTest } from './whole-test.server.ts'

export const loader = loadWholeTest

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.test.change ?? 'A test'} · CoIIN Collaboratory` },
]

export default function TestRoute() {
  return <WholeTest found={useLoaderData<typeof loader>()} />
}
