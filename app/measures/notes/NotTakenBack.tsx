import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

/** What is shown when a mark could not be taken back, with the reason. */
export function NotTakenBack({ problems, href }: { problems: readonly { message: string }[]; href: string }) {
  const reason = problems.map(({ message }) => message).join(' ')
  return (
    <>
      <PageHeader title="Nothing was taken back" lead={reason || 'Choose what to take back on the list.'} />
      <Link href={href}>Back to the chart</Link>
    </>
  )
}
