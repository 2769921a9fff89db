import type { Db } from '#app/platform/database/db.server.ts'

/** Entries of the search that are not what their source says: none, whatever was written before. */
export const wrongEntries = (db: Db) =>
  db.$queryRaw`
    SELECT kind, id::text, title FROM (
      (SELECT * FROM search_entry WHERE kind <> 'idea' EXCEPT SELECT * FROM search_source)
      UNION ALL (SELECT * FROM search_source EXCEPT SELECT * FROM search_entry)) x`
