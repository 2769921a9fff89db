/**
 * Browsers by the mark each leaves in its user agent. Most imitate others (Edge says Chrome, Chrome says
 * Safari), so the imitators come before the imitated.
 */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPiOS|Opera)\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
]

/** Systems likewise: Android says Linux, iPhones and iPads say Mac OS X. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\b(?:Macintosh|Mac OS X)\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (text: string, marks: readonly (readonly [RegExp, string])[]): string | undefined =>
  marks.find(([mark]) => mark.test(text))?.[1]

/**
 * Browser and system of a User-Agent header as people call them, `Firefox on Windows`; null when neither is
 * known.
 */
export function deviceWords(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const text = userAgent.slice(0, 500)
  const browser = nameIn(text, BROWSERS)
  const system = nameIn(text, SYSTEMS)
  if (browser === undefined) return system === undefined ? null : `A browser on ${system}`
  return system === undefined ? browser : `${browser} on ${system}`
}
