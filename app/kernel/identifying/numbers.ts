import { spanOf, type Span } from './span.ts'

const SSN_SHAPE = /(?<![\d-])(?!000|666|9)\d{3}([- ])\d{2}\1\d{4}(?![\d-])/
const SSN_WORDS =
  /\b(?:SSN|social security(?: number| no\.?| #)?|social sec\.?(?: number| #)?)(?: is| was| ends| ending| in|:|,|#|\s|last four| \(last 4\)){0,4}\s?[#x*-]{0,8}\d{3,4}[ -]?\d{0,2}[ -]?\d{0,4}/i

/** A social security number, whole or its last four digits. */
export function ssnIn(sentence: string): Span | null {
  if (!/\d{3}/.test(sentence)) return null
  return spanOf(SSN_SHAPE, sentence) ?? spanOf(SSN_WORDS, sentence)
}

const IDENTIFIER = '[A-Z]{0,4}-?\\d[\\dA-Z-]{2,14}'
const RECORD_WORDS =
  'MRN|MR ?#|EMRN|(?:medical )?record (?:number|no\\.?|#|ID)|chart (?:number|no\\.?|#)|(?:hospital|account|encounter|visit|patient|member|client|subscriber|Medicaid|Medicare|insurance|policy|FIMR case|case|accession|specimen|certificate) (?:number|no\\.?|#|ID(?: number)?)|(?:FIMR|CDR|SUID) case|CSN|HAR|acct\\.?(?: #)?|FIN'
const RECORD = new RegExp(
  `\\b(?:${RECORD_WORDS})(?: is| was| of| ends in|:|\\s|#|\\(){0,3}(${IDENTIFIER})\\b`,
  'gi',
)
const BARE_RECORD = /\b(?:patient|pt|infant|baby|client|mother|chart)\.? #?(\d{6,12})\b/i

/** The number of a medical record, chart, case, account or insurance. */
export function recordNumberIn(sentence: string): Span | null {
  if (!/\d\d/.test(sentence)) return null
  for (const { 0: text, 1: identifier = '', index } of sentence.matchAll(RECORD))
    if ((identifier.match(/\d/g) ?? []).length >= 3 && !/^(?:19|20)\d\d$/.test(identifier))
      return { from: index, to: index + text.length }
  return spanOf(BARE_RECORD, sentence)
}

/** Numbers that are free to call are lines of public programs. */
const PHONE =
  /(?<![\d./-])(?:\+?1[ .-]?)?(?:\((?!8(?:00|33|44|55|66|77|88)\))[2-9]\d\d\) ?|(?!8(?:00|33|44|55|66|77|88))[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?![\d-])/
const LOCAL_PHONE =
  /\b(?:call|called|phone|cell|tel|telephone|text|texted|reach(?:ed)?|number|mobile)\b[^\d.;]{0,30}(?<!\d)[2-9]\d\d[-.]\d{4}(?![\d-])/i
const PUBLIC_LINE = /\b(?:hot|warm|help|quit|crisis|nurse|support|advice) ?line\b/i

/** A phone number that is not a public line. */
export function phoneIn(sentence: string): Span | null {
  if (!/\d{4}/.test(sentence) || PUBLIC_LINE.test(sentence)) return null
  return spanOf(PHONE, sentence) ?? spanOf(LOCAL_PHONE, sentence)
}

const EMAIL = /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
/** Boxes of an office, which name nobody. */
const OFFICE =
  /^(?:info|help|helpdesk|contact|qi|data|support|admin|team|office|program|quitline|no-?reply|questions|referrals?|intake|safesleep|mch|coiin|fimr|prams|wic|nicu|lactation|training|registration|feedback|hello|mail)(?:[._+-].*)?$/i

/** A mail address that is a person's and not an office's. */
export function emailIn(sentence: string): Span | null {
  if (!sentence.includes('@')) return null
  for (const { 0: address, index } of sentence.matchAll(EMAIL))
    if (!OFFICE.test(address.slice(0, address.indexOf('@'))))
      return { from: index, to: index + address.length }
  return null
}

const STREET =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Circle|Cir|Terrace|Ter|Place|Pl|Pike|Highway|Hwy|Parkway|Pkwy|Trail|Trl|Way'
const STREET_ADDRESS = new RegExp(
  `(?<![\\d/.$-])\\d{1,5}[A-Z]?\\s+(?:(?:[NSEW]|North|South|East|West|NE|NW|SE|SW)\\.?\\s+)?(?:(?:\\p{Lu}[\\p{L}'’]*|\\d{1,3}(?:st|nd|rd|th))\\s+){1,3}(?:${STREET})\\b\\.?`,
  'gu',
)
const ROUTE_ADDRESS =
  /(?<![\d/.])\d{2,5}\s+(?:County Road|State Route|Township Road|Route|Highway|US|CR|SR|TR)\s+\d{1,4}\b/
const BOX = /\bP\.?\s?O\.?\s?Box\s+\d+/i
const UNIT =
  /\b(?:Apt|Apartment|Unit|Lot)\.?\s?#?\s?\d+[A-Z]?\b(?=.{0,40}\b(?:home|live|crib|visit|famil|mother|mom))/i
const AFTER_YEAR =
  /\b(?:in|since|during|from|by|until|through|of|FY|and|to|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|Jun\w*|Jul\w*|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\.?\s+$/i
/** A street in the name of a house that is open to all. */
const PUBLIC_HOUSE =
  /^\s*(?:\p{Lu}[\p{L}'’]*\s+)?(?:Clinic|Hospital|Health|Center|Pharmacy|Church|School|Library|YMCA|WIC|Office|Campus)\b/u

/** The street address of a home. */
export function addressIn(sentence: string): Span | null {
  if (!/\d/.test(sentence)) return null
  for (const { 0: text, index } of sentence.matchAll(STREET_ADDRESS)) {
    const year = /^(?:19|20)\d\d\s/.test(text) && AFTER_YEAR.test(sentence.slice(0, index))
    if (year || PUBLIC_HOUSE.test(sentence.slice(index + text.length, index + text.length + 40))) continue
    return { from: index, to: index + text.length }
  }
  return spanOf(ROUTE_ADDRESS, sentence) ?? spanOf(BOX, sentence) ?? spanOf(UNIT, sentence)
}
