import { dirname } from 'node:path'
import { Refusal } from '../refusal.ts'
import type { PostgresUser } from './postgres-user.ts'

/**
 * Where the database lives: `home` holds the cluster, `movedBecause` is a sentence when it is not the data
 * folder.
 */
export type Place = { home: string; movedBecause: string | null }

export type Question = {
  dataFolder: string
  /** Whether a person chose the data folder, so that another may not be taken in its stead. */
  chosen: boolean
  user: PostgresUser | null
  /** Where the data go when the PostgreSQL user cannot reach the data folder. */
  refuge: string
  exists: (path: string) => boolean
  reaches: (user: PostgresUser, folder: string) => boolean
}

/** Finds a home that the user who runs PostgreSQL can reach. Throws a Refusal that says what to do. */
export function choosePlace({ dataFolder, chosen, user, refuge, exists, reaches }: Question): Place {
  if (user === null) return { home: dataFolder, movedBecause: null }
  let nearest = dataFolder
  while (!exists(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest)
  if (reaches(user, nearest)) return { home: dataFolder, movedBecause: null }
  if (chosen) {
    throw new Refusal(
      `PostgreSQL does not run as root, and the user that runs it instead (${user.name}) cannot reach ${dataFolder}: set COIIN_DATA to a folder it can reach, such as /var/lib/coiin, or start as an ordinary user.`,
    )
  }
  return {
    home: refuge,
    movedBecause: `PostgreSQL runs as the user ${user.name}, who cannot reach ${dataFolder}: the data are in ${refuge}`,
  }
}
