import pg from 'pg'
import type { Stage } from './stages.ts'

const changeRows = async ({ databaseUrl }: Stage, sql: string, values: readonly unknown[]): Promise<void> => {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query(sql, [...values])
  } finally {
    await client.end()
  }
}

/**
 * Has these topics be the last written to, the first of them last of all: the clock of the stage stands still,
 * so that all that tests write in it is written at one moment.
 */
export const writtenLast = (stage: Stage, topics: readonly string[]): Promise<void> =>
  changeRows(
    stage,
    `UPDATE topic SET last_post_at = (SELECT max(last_post_at) FROM topic)
       + make_interval(secs => cardinality($1::uuid[]) + 1 - array_position($1::uuid[], id))
     WHERE id = ANY($1::uuid[])`,
    [topics],
  )

/** Lets what a test wrote be like what others wrote. */
export const writtenAsOthers = (stage: Stage, topics: readonly string[]): Promise<void> =>
  changeRows(stage, 'UPDATE topic SET last_post_at = started_at WHERE id = ANY($1::uuid[])', [topics])

/** Takes the drafts that other tests left. */
export const withoutDrafts = (stage: Stage): Promise<void> => changeRows(stage, 'DELETE FROM post_draft', [])

/** Lets a question be put to no state, which leaves the states free for those of other tests. */
export const withoutRouting = (stage: Stage, topic: string): Promise<void> =>
  changeRows(stage, 'DELETE FROM topic_routing WHERE topic_id = $1::uuid', [topic])
