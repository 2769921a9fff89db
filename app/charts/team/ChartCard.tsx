import type { ReactNode } from 'react'
import { Card } from '#app/ui/content/Card.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { ChartOfCard } from './card.ts'
import { NhsIcons } from '../signals/NhsIcons.tsx'
import { DrawnSmall } from '../svg/DrawnSmall.tsx'

/**
 * A small chart under its headline, with the measure's name (and the team's, as `above`) and the way to its
 * page.
 */
export function ChartCard({
  chart,
  href,
  above,
  below,
}: {
  chart: ChartOfCard
  href: string
  above?: string
  /** What a page says of it besides. */
  below?: ReactNode
}) {
  return (
    <Card as="li">
      <p className="text-sm font-semibold text-quiet">
        {above && `${above} · `}
        {chart.name}
      </p>
      <h3 className="mb-2 text-base">
        <Link href={href} look="title">
          {chart.headline}
        </Link>
      </h3>
      <DrawnSmall chart={chart} />
      {chart.nhs && <NhsIcons nhs={chart.nhs} />}
      {below && <p className="mt-2 text-sm">{below}</p>}
    </Card>
  )
}
