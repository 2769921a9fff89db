import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { searchOptions } from './idea-options.ts'
import { testReader } from '../sharing/readable.server.ts'
import { testSearchForm, type TestSearch } from './forms.ts'
import { findTests, listChoices, MOST_COUNTED } from './store.server.ts'

/** The tests of all teams that the asker may read, filtered by what they are about and their outcomes. */
export const readTestSearch = defineQuery({
  action: 'test.find',
  form: testSearchForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, asked) => {
    const area = areaAsked(asked)
    const ideas = ideasAsked(asked)
    const [result, choices] = await Promise.all([
      findTests(db, { ...asked, ...(ideas && { ideas }) }, testReader(actor)),
      listChoices(db, area),
    ])
    const counted = Math.min(result.total, MOST_COUNTED)
    return {
      asked: { ...asked, area },
      ...result,
      total: { count: counted, more: result.total > counted },
      choices: { ...choices, ...(area && searchOptions(area)) },
      today: dayAt(now),
    }
  },
})

/** The area requested, or that of the idea. */
const areaAsked = ({ area, idea }: TestSearch) => area ?? IDEAS.find(({ slug }) => slug === idea)?.area

/** The ideas that a test has to try one of: the one requested, and those that work on the driver. */
function ideasAsked({ idea, driver, area }: TestSearch): string[] | null {
  if (idea === undefined && driver === undefined) return null
  return IDEAS.filter(
    (one) =>
      (idea === undefined || one.slug === idea) &&
      (driver === undefined || (one.driver === driver && (area === undefined || one.area === area))),
  ).map(({ slug }) => slug)
}
