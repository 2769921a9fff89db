import { MOST_EXPORTED, readAuditToExport } from '#app/accounts/audit/queries.server.ts'
import { auditCsv } from '#app/accounts/audit/csv.ts'
import { resourceOf } from '#app/platform/resource.server.ts'

export const loader = resourceOf({ found: readAuditToExport }, ({ found }) => {
  const { entries, more } = found as Awaited<typeof found>
  return new Response(auditCsv(entries, more ? MOST_EXPORTED : null), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-log.csv"',
      'Cache-Control': 'no-store',
    },
  })
})
