import type { FoundDate } from './dates.ts'
import { around, type Span } from './span.ts'

const ONE =
  /\b(?:baby(?: boy| girl)?|infant|newborn|neonate|mother|mom|patient|pt|client|she|he|her|his|twins?|son|daughter|child|boy|girl|father|dad|teen|woman|family|grandmother|decedent|stillborn|preemie)\b/i
const MANY =
  /\b(?:babies|infants|newborns|neonates|births|mothers|moms|patients|clients|children|women|families|deaths|those|everyone|anyone|every|each|all|any|cohort|resident deaths)\b/i

/** Whether a sentence speaks of one person. */
export const speaksOfOne = (sentence: string): boolean => ONE.test(sentence)
/** Whether words speak of a group. */
export const speaksOfMany = (words: string): boolean => MANY.test(words)

const LIFE =
  /\b(?:born|died|DOB|D\.O\.B\.?|dob|DOD|date of (?:birth|death)|passed away|passed on|stillborn|gave birth|expired|delivered|demise|lost (?:her|his|their) (?:baby|son|daughter|infant|twins?|pregnancy)|(?:her|his|their|whose) (?:baby|infant|son|daughter|newborn|twins?|pregnancy|placenta|C-section|delivery|discharge|admission)|was (?:admitted|readmitted|discharged|intubated|transferred|induced|found|seen|diagnosed|buried)|admitted|readmitted|NICU stay|in labor|funeral|autopsy)\b/gi
/** What is born, dies or is delivered without being a person. */
const THING =
  /\b(?:training|session|course|materials?|cribs?|kits?|letters?|modules?|box(?:es)?|reports?|supplies|presentation|webinar|idea|project|program|policy|initiative|meeting|bill|campaign|message|shipment|curriculum|talk|keynote|team|lecture|workshop|results|news|data)\b/i

/** Where a sentence says what happened to a person in pregnancy, at birth, in care or in death. */
export function lifeEventsIn(sentence: string): Span[] {
  return [...sentence.matchAll(LIFE)].flatMap(({ 0: text, index }) => {
    const span = { from: index, to: index + text.length }
    if (/^delivered$/i.test(text)) {
      const before = sentence.slice(Math.max(0, index - 60), index)
      const after = sentence.slice(span.to, span.to + 40)
      if (THING.test(before) || THING.test(after) || /^ (?:to|the)\b/.test(after)) return []
    }
    if (/^(?:born|died|expired)$/i.test(text) && THING.test(sentence.slice(Math.max(0, index - 30), index)))
      return []
    return [span]
  })
}

const DIRECT =
  /\b(?:DOB|D\.O\.B\.?|dob|DOD|date of (?:birth|death)|birth ?date|death date)(?: is| was|:|\s|,|-){0,3}$/i
const RANGE_BEFORE =
  /\b(?:before|after|since|between|from|until|through|by|starting|beginning)(?: or \w+)? $/i
const RANGE_AFTER = /^\s?(?:to|through|and|until|or|–|-)\s/i
const EVENT =
  /\b(?:born|died|passed away|expired|stillborn|gave birth|delivered|demise|lost (?:her|his|their) (?:baby|son|daughter|infant|twins?)|found unresponsive)\b/gi

/**
 * The day on which one person was born or died, with the words that say so; null for days of a group or of
 * something else.
 */
export function birthOrDeathDay(
  sentence: string,
  dates: readonly FoundDate[],
): (Span & { date: FoundDate }) | null {
  for (const date of dates) {
    if (!date.exact) continue
    const before = sentence.slice(0, date.from)
    if (
      RANGE_AFTER.test(sentence.slice(date.to)) &&
      dates.some(({ from }) => from > date.to && from - date.to < 12)
    )
      continue
    const direct = DIRECT.exec(before)
    if (direct) return { from: direct.index, to: date.to, date }
    if (RANGE_BEFORE.test(before) || !speaksOfOne(sentence)) continue
    for (const event of lifeOf(sentence)) {
      const gap =
        event.to <= date.from ? sentence.slice(event.to, date.from) : sentence.slice(date.to, event.from)
      if (gap.length > 60) continue
      const lead = sentence.slice(
        Math.max(0, Math.min(event.from, date.from) - 40),
        Math.max(event.from, date.from),
      )
      if (speaksOfMany(lead)) continue
      return { ...around(event, date), date }
    }
  }
  return null
}

const lifeOf = (sentence: string): Span[] => {
  const events = lifeEventsIn(sentence)
  return [...sentence.matchAll(EVENT)].flatMap(({ 0: text, index }) => {
    const span = { from: index, to: index + text.length }
    return /^(?:found|demise)/i.test(text) || events.some(({ from }) => from === index) ? [span] : []
  })
}
