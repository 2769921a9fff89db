import type { Granted } from '#app/platform/use-case.server.ts'

export type OfferedTeam = { readonly slug: string; readonly name: string }

/** The asker's own teams in which they may write a test. */
export function teamsToTryIn(
  { actor, may }: Pick<Granted, 'actor' | 'may'>,
  except: string | null = null,
): OfferedTeam[] {
  if (actor.kind !== 'person') return []
  return actor.memberships
    .filter(
      ({ teamId, teamName, teamClosed: closed = false }) =>
        teamId !== except && may('test.write', { teamId, teamName, closed }),
    )
    .map(({ teamSlug, teamName }) => ({ slug: teamSlug, name: teamName }))
}
