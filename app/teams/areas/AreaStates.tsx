import type { AreaTeam } from '../team.ts'

/** Which states work on an area, by their postal codes with the names for those who hear the page. */
export function AreaStates({ teams }: { teams: readonly AreaTeam[] }) {
  if (teams.length === 0) return <p>No team works on it yet.</p>
  return (
    <p>
      {teams.length === 1 ? 'One team works on it: ' : `${teams.length} teams work on it: `}
      {teams.map((team, i) => (
        <span key={team.code}>
          {i > 0 && ', '}
          <abbr title={team.name} className="no-underline">
            {team.code}
          </abbr>
        </span>
      ))}
    </p>
  )
}
