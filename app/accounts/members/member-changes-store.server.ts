import type { Db } from '#app/platform/database/db.server.ts'
import { nameOf, type NameReader } from '../known-name.server.ts'
import type { MemberChange } from './member-change.ts'

const MOST = 50

/**
 * Who came into a team and who left it since an instant, the latest first. Checks no permission: its callers
 * have done so.
 */
export const listMemberChanges = (
  db: Db,
  { teamId, since }: { readonly teamId: string; readonly since: Date },
  names: NameReader,
): Promise<MemberChange[]> => db.$queryRaw`
  SELECT m.id::text, ${nameOf({ person: 'p', team: 'm.team_id' }, names)} AS name, m.role,
    CASE WHEN m.ended_at IS NOT NULL THEN 'left' ELSE 'came' END AS did, COALESCE(m.ended_at, m.started_at) AS at
  FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.team_id = ${teamId}::uuid AND (m.started_at > ${since} OR m.ended_at > ${since})
  ORDER BY COALESCE(m.ended_at, m.started_at) DESC, m.id LIMIT ${MOST}`
