import { defineQuery } from '#app/platform/use-case.server.ts'
import { auditForm } from './forms.ts'
import { listAudit, listTeamsToSearch } from './store.server.ts'

const PER_PAGE = 50
/** More than a person reads in a table; the days of the search make a longer log into several files. */
export const MOST_EXPORTED = 10_000

/** One page of the audit log, and the entry after which the next begins. */
export const readAudit = defineQuery({
  action: 'audit.read',
  form: auditForm,
  load: async () => ({ subject: null }),
  run: async ({ db }, _, search) => {
    const [rows, teams] = await Promise.all([listAudit(db, search, PER_PAGE + 1), listTeamsToSearch(db)])
    const entries = rows.slice(0, PER_PAGE)
    return { search, entries, teams, older: rows.length > PER_PAGE ? (entries.at(-1)?.id ?? null) : null }
  },
})

/** What a search of the audit log finds, the newest `MOST_EXPORTED` of it. */
export const readAuditToExport = defineQuery({
  action: 'audit.read',
  form: auditForm,
  load: async () => ({ subject: null }),
  run: async ({ db }, _, search) => {
    const rows = await listAudit(db, { ...search, before: null }, MOST_EXPORTED + 1)
    return { entries: rows.slice(0, MOST_EXPORTED), more: rows.length > MOST_EXPORTED }
  },
})
