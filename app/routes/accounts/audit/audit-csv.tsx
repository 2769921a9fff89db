import { MOST_EXPORTED, readAuditToExport } from '#app/accounts/audit/queries.server.ts'
import { auditCsv } from '#app/accounts/audit/csv.ts'
import { CSV_TYPE } from '#app/platform/files/csv.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ log: readAuditToExport }, ({ log }) => {
  const { entries, more } = log as Awaited<typeof log>
  return new Response(auditCsv(entries, more ? MOST_EXPORTED : null), {
    headers: {
      'Content-Type': CSV_TYPE,
      'Content-Disposition': 'attachment; filename="audit-log.csv"',
      'Cache-Control': 'no-store',
    },
  })
})
