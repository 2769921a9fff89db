import { FAMILY_NAMES, GIVEN_NAMES, NOT_NAMES } from './name-words.ts'
import type { Span } from './span.ts'

/**
 * A name in a sentence. `family`: of a patient or a family, by the words around it; else of anybody, and
 * worth asking about only beside what happened to them.
 */
export type FoundName = Span & { readonly family: boolean }

const RUN = /(?<![\p{L}\d.@/-])\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*(?![\d@])/gu
const CAPITALIZED = /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u
const INITIAL = /^\p{Lu}\.$/u

const CUE =
  /(?:^|[^\p{L}-])(?:mother|mom|mum|mama|father|dad|grandmother|grandma|patient|pt\.?|client|infant|baby|newborn|neonate|daughter|son|twin|child|sibling|girl|boy|decedent|caregiver|parents?)(?:,| is| was|:)? $/iu
const NAMED =
  /(?<!\b(?:program|project|campaign|tool|measure|test|app|initiative|bundle|form|group|unit|site|team|kit|[Ww]e) |(?:'s|’s|\bare|\bit) )\b(?:named|called|name is|name was|name:) $/
const SEXED = /\bbaby (?:boy|girl) $/i
const TITLE = /(?:^|[\s("])(?:Mrs?|Ms|Miss)\.? $/
const STAFF_BEFORE =
  /(?:\b(?:Dr|Nurse|Prof|Professor|Director|Commissioner|Governor|Senator|Rep|Coach|Sister|Officer|Father|epidemiologist|coordinator|manager|coach|nurse|director|lead|author|doula|midwife|analyst|physician|pediatrician|obstetrician|statistician|colleague|speaker|facilitator|champion)\.?,? )$/
const STAFF_AFTER =
  /^(?:,? (?:RN|MD|DO|MPH|PhD|CNM|NP|DNP|MSN|BSN|MSW|LCSW|IBCLC|PharmD|RD|LPN|PA|CPM|JD|DrPH)\b|, (?:our|the|a) (?:\w+ ){0,3}(?:nurse|coordinator|director|manager|epidemiologist|coach|lead|midwife|doula|analyst|pediatrician|educator|supervisor|chief|chair)\b|\s?\((?:RN|MD|coach|data|lead|staff|nurse|director|coordinator))/
const CITED_AFTER = /^(?: et al|,? \(?(?:19|20)\d\d\b|,? [A-Z]{1,2},| and colleagues)/
const FAMILY_AFTER =
  /^(?:['’]s)? (?:family|baby|twins|triplets|infant|newborn|boy|girl|household|home|case|death|loss)\b/
const BORN_AFTER =
  /^,? ?\(?(?:DOB|D\.O\.B|dob|date of birth|DOD|born\b|stillborn|died|passed away|was (?:born|stillborn)|gave birth|age[ds]? \d|expired)/

type Word = Span & { readonly text: string }

/** Names of people in a sentence. */
export function namesIn(sentence: string): FoundName[] {
  return [...sentence.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    runsOf(run, index).flatMap((words) => nameIn(sentence, words) ?? []),
  )
}

/** Runs of words that are written as names are; an abbreviation in capitals ends one. */
function runsOf(text: string, at: number): Word[][] {
  const runs: Word[][] = [[]]
  let from = at
  for (const part of text.split(' ')) {
    const word = INITIAL.test(part) ? part : part.replace(/\.$/, '')
    const written = INITIAL.test(word) || (CAPITALIZED.test(word) && word.length <= 24)
    if (written) runs.at(-1)!.push({ text: word, from, to: from + word.length })
    if (word !== part || !written) runs.push([])
    from += part.length + 1
  }
  return runs.filter((run) => run.length > 0)
}

const plain = (word: Word): string => word.text.replace(/['’]s$/, '')
const lower = (word: Word): string => plain(word).toLowerCase()
const mayName = (word: Word): boolean =>
  !INITIAL.test(word.text) &&
  word.text.split('-').every((part) => !NOT_NAMES.has(part.replace(/['’]s$/, '').toLowerCase()))
const known = (word: Word): boolean => GIVEN_NAMES.has(lower(word)) || FAMILY_NAMES.has(lower(word))

/** The name that a run of capitalized words is or holds, with what the words around say of it. */
function nameIn(sentence: string, run: readonly Word[]): FoundName | null {
  const baby = babyName(run)
  if (baby) return baby
  const start = run.findIndex(mayName)
  if (start < 0) return null
  const words = run.slice(start)
  const end = lastOf(words)
  // A run that goes on with a word of an institution is its name: Austin Medical Center.
  if (end < words.length) return null
  const first = words[0]!
  const last = words[end - 1]!
  const names = words.filter(({ text }) => !INITIAL.test(text))
  const span = { from: first.from, to: last.to }
  const before = sentence.slice(Math.max(0, first.from - 32), first.from)
  const after = sentence.slice(last.from + plain(last).length, last.to + 60)
  if (STAFF_BEFORE.test(before) || STAFF_AFTER.test(after) || CITED_AFTER.test(after)) return null
  const named = NAMED.test(before)
  if (named) return { ...span, family: true }
  if (CUE.test(before) && (names.length > 1 || known(first) || SEXED.test(before)))
    return { ...span, family: true }
  if (names.length > 1 && BORN_AFTER.test(after)) return { ...span, family: true }
  if (
    names.length === 1 &&
    known(first) &&
    FAMILY_AFTER.test(after) &&
    /\b(?:the|The|with|at) $/.test(before)
  )
    return { ...span, family: true }
  if (TITLE.test(before)) return { ...span, family: false }
  if (names.length > 1 && GIVEN_NAMES.has(lower(first))) return { ...span, family: false }
  if (
    names.length === 1 &&
    GIVEN_NAMES.has(lower(first)) &&
    /^,? (?:was born|died|passed away|gave birth|DOB)/.test(after)
  )
    return { ...span, family: true }
  return lastFirst(sentence, span, names)
}

/** How many words from the first on can be a name. */
function lastOf(words: readonly Word[]): number {
  const stop = words.findIndex((word) => !INITIAL.test(word.text) && !mayName(word))
  return stop < 0 ? words.length : stop
}

/** `Baby Boy Smith`, `Baby Smith`, `Infant Ramirez`. */
function babyName(run: readonly Word[]): FoundName | null {
  const at = run.findIndex(({ text }) => /^(?:Baby|Infant|Newborn|Twin)$/.test(text))
  if (at < 0) return null
  const sexed = /^(?:Boy|Girl)$/.test(run[at + 1]?.text ?? '')
  const name = run[at + (sexed ? 2 : 1)]
  const next = run[at + (sexed ? 3 : 2)]
  if (!name || !(sexed ? mayName(name) : known(name)) || (next && !mayName(next) && !INITIAL.test(next.text)))
    return null
  return { from: run[at]!.from, to: (next ?? name).to, family: true }
}

/** `Whitlock, Zyaire DOB ...`: the given name is a run of its own. */
function lastFirst(sentence: string, span: Span, names: readonly Word[]): FoundName | null {
  const before = /(\p{Lu}[\p{L}'’-]{1,20}), $/u.exec(sentence.slice(Math.max(0, span.from - 24), span.from))
  if (names.length !== 1 || !before || NOT_NAMES.has(before[1]!.toLowerCase())) return null
  const after = sentence.slice(span.to, span.to + 24)
  if (!/^,? ?\(?(?:DOB|D\.O\.B|dob|date of birth|MRN)/.test(after)) return null
  return { from: span.from - before[0].length, to: span.to, family: true }
}

const DOTTED = /(?<![\p{L}.])(?:\p{Lu}\.\s?){2,3}(?!\p{L}|\d)/gu
const NOT_INITIALS = new Set(
  'US USA DC NC SC ND SD NH NJ NM NY WV RI PR RN MD DO BS BA MS MA PM AM PO NICU CS IV IM OB GA LA PI QI PT'.split(
    ' ',
  ),
)
const CUED_INITIALS =
  /\b(?:[Pp]atient|[Pp]t\.?|[Cc]lient|[Ii]nfant|[Bb]aby|[Mm]other|[Mm]om|[Nn]ewborn|[Cc]hild|[Tt]win) ([A-Z]{2,3})\b(?!-)/

/** Initials that stand for a person. */
export function initialsIn(sentence: string): Span | null {
  for (const { 0: text, index } of sentence.matchAll(DOTTED))
    if (!NOT_INITIALS.has(text.replace(/[\s.]/g, '')))
      return { from: index, to: index + text.trimEnd().length }
  const cued = CUED_INITIALS.exec(sentence)
  if (!cued || NOT_INITIALS.has(cued[1]!)) return null
  return /^(?:NAS|ICU|EHR|SSC|KMC|VON|WIC|BMI|HIV|HCV|ED|ER|IDs?|RSV|BPD|NEC)$/.test(cued[1]!)
    ? null
    : { from: cued.index, to: cued.index + cued[0].length }
}
