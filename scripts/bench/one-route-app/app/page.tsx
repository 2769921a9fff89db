import { useLoaderData } from '@remix-run/react'

export const loader = () => ({ heading: 'One route' })

export default function Page() {
  return <h1>{useLoaderData<typeof loader>().heading}</h1>
}
