import { readCommunityFile } from '#app/network/community/queries.server.ts'
import { CSV_TYPE } from '#app/platform/files/csv.ts'
import { resourceOf } from '#app/platform/routes/resource.server.ts'

export const loader = resourceOf({ file: readCommunityFile }, ({ file }) => {
  const { of, csv } = file as Awaited<typeof file>
  return new Response(csv, {
    headers: {
      'Content-Type': CSV_TYPE,
      'Content-Disposition': `attachment; filename="community-${of}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
