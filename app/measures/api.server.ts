/** What other areas may call without asking permission again: the use case that calls has been asked. */
export { loadCalendar } from './calendar/load-calendar.server.ts'
export { loadAllDefinitionBreaks, loadDefinitionBreaks } from './definitions/versions/load-breaks.server.ts'
export {
  loadMeasure,
  loadMeasureInTeams,
  loadSeries,
  loadSeriesOf,
  loadTeamMeasure,
  loadTeamMeasures,
} from './load-series.server.ts'

/** Who last entered a team's values and whose drafts wait, for those who hand over. */
export { countDrafts, dropDraftsOf, listLastEditors, moveDrafts } from './ownership/store.server.ts'

/** What became of a team's values since an instant. */
export { listChangedValues } from './history/changed-values-store.server.ts'

/** How complete and timely teams report, and how long nothing came. */
export { loadReporting, type Reporting } from './coverage/load-reporting.server.ts'

/** The weekly reminders: a later area adds what waits beside values, and it comes in the same mail. */
export { remindersWith, type FindWaiting } from './reminders/send.server.ts'

/** What people have written on the charts of some teams, for drawing. */
export { listMarks } from './notes/store.server.ts'

/** The condition under which a measure may be named to somebody. */
export { knownMeasure } from './known-measures.server.ts'
/** What a stored value says, for stores that read values beside what is theirs. */
export { toReportedValue } from './store.server.ts'
