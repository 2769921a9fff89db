import { Card } from '#app/ui/content/Card.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import type { ChartOfCard } from '../core/team/card.ts'
import { NhsIcons } from './nhs/NhsIcons.tsx'
import { DrawnSmall } from './DrawnSmall.tsx'

/** A small chart under its finding, with the measure's name (and the team's, as `above`) and the way to its page. */
export function ChartCard({ chart, href, above }: { chart: ChartOfCard; href: string; above?: string }) {
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
    </Card>
  )
}
