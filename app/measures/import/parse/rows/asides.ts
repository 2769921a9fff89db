const TOTAL = /^((grand|sub|overall|column|row|state)[ -]?)?totals?[\s:]*(\(.*\)|for .*|all .*|\d{4})?$/i
const NOTE =
  /^(sources?|notes?|caveats?|footnotes?|legend|data (source|as of|from)|prepared|generated|accessed|downloaded|exported|updated|last updated|suggested citation|query date|messages|help)\b/i

/** Whether a label says that its row adds up others. */
export const isTotal = (text: string): boolean => TOTAL.test(text)

/** Whether a text beneath a table explains it. */
export const isNote = (text: string): boolean => NOTE.test(text)
