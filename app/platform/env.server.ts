import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['0', '1']).transform((text) => text === '1')
const smtpUrl = z.url({ protocol: /^smtps?$/, hostname: /./ })
/** `name@agency.gov`, or with the name people see: `CoIIN Collaboratory <name@agency.gov>`. */
const sender = z.string().regex(/^(?:[^<>"\r\n]+ <[^\s<>,@]+@[^\s<>,@]+>|[^\s<>,@]+@[^\s<>,@]+)$/)
const siteUrl = z
  .url({ protocol: /^https?$/, hostname: /^[\w.:[\]-]+$/, abort: true })
  .refine((text) => ['/', ''].includes(new URL(text).pathname) && !/[?#]/.test(text))
  .transform((text) => new URL(text).origin)
const siteUrls = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(siteUrl))
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, hostname: /./ })

/** What each setting must be, in the words of the sentence that refuses a wrong one. */
const rules = {
  PORT: [port, 'a port number from 0 to 65535'],
  HOST: [z.string().regex(/^[\w.:-]+$/), 'a host name or an address, such as 127.0.0.1 or 0.0.0.0'],
  DATABASE_URL: [
    databaseUrl,
    'the address of a PostgreSQL database, such as postgresql://user:secret@host:5432/coiin',
  ],
  COIIN_DATA: [z.string(), 'a folder'],
  COIIN_DEMO: [flag, '0 or 1'],
  COIIN_JOBS: [flag, '0 or 1'],
  COIIN_CLOCK: [z.iso.datetime({ offset: true }), 'an instant such as 2026-03-15T12:00:00Z'],
  METRICS_TOKEN: [z.string().min(16), 'a secret of 16 characters or more'],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'fatal, error, warn, info, debug, trace or silent',
  ],
  SMTP_URL: [
    smtpUrl,
    'the address of a mail server, such as smtp://user:secret@host:587 or smtps://user:secret@host:465',
  ],
  MAIL_FROM: [sender, 'a sender such as CoIIN Collaboratory <collaboratory@agency.gov>'],
  BASE_URL: [siteUrl, 'where people open the site, such as https://coiin.agency.gov, without a path'],
  EMBED_ANCESTORS: [
    siteUrls,
    'sites whose pages may frame a chart, such as https://intranet.agency.gov, with commas between them and without paths',
  ],
  REPLY_DOMAIN: [
    z.string().regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/i),
    'the domain that answers to mails are sent to, such as reply.coiin.agency.gov',
  ],
  INBOUND_MAIL_SECRET: [z.string().min(32), 'a secret of 32 characters or more'],
  SECRET: [z.string().min(32), 'a secret of 32 characters or more, such as `openssl rand -base64 32` makes'],
  TRUST_PROXY: [z.coerce.number().int().min(0).max(10), 'the number of proxies in front, 0 to 10'],
} satisfies Record<string, [z.ZodType, string]>

/** The settings of one run, parsed once at its start. */
export type Env = {
  /** 0 lets the system choose a free one. */
  port: number
  host: string
  /** Null when the embedded PostgreSQL serves. */
  databaseUrl: string | null
  /** The data folder as it was given, null for the default. */
  dataFolder: string | null
  /** Whether the demo story and its one-click personas are offered. */
  demo: boolean
  /** Whether the process that serves pages also works off background jobs; else `npm run worker` does. */
  jobs: boolean
  /** An ISO instant at which the clock stands still (tests, demonstrations), or null for the real one. */
  clock: string | null
  metricsToken: string | null
  /** What keys are derived from that must not be in the database; null when none is set. */
  secret: string | null
  logLevel: string
  /** How many proxies in front of the server may say who the client is. */
  trustProxy: number
  /** The mail server with its credentials; null when mail stays in the outbox. */
  smtpUrl: string | null
  mailFrom: string | null
  /**
   * Where people open the site (`https://coiin.agency.gov`), for links in mails; set whenever smtpUrl is.
   */
  baseUrl: string | null
  /**
   * The domain of the addresses that take answers to mails, in lower case; null where mails cannot be
   * answered.
   */
  replyDomain: string | null
  /** What a program sends along with a mail that came in; set whenever replyDomain is. */
  inboundMailSecret: string | null
  /** Origins of other sites whose pages may show the embed page of a chart in a frame. */
  embedAncestors: readonly string[]
}

/** Settings whose values hold a password, which does not belong on a screen. */
const SECRET: readonly string[] = [
  'DATABASE_URL',
  'SMTP_URL',
  'METRICS_TOKEN',
  'SECRET',
  'INBOUND_MAIL_SECRET',
]

export type EnvOutcome = { ok: true; env: Env } | { ok: false; message: string }

/** Reads the settings; an empty variable counts as one that is not set. A wrong value gives one sentence. */
export function readEnv(source: Record<string, string | undefined>): EnvOutcome {
  const wrong: string[] = []
  function read<Name extends keyof typeof rules>(name: Name): z.output<(typeof rules)[Name][0]> | null {
    const text = source[name]?.trim()
    if (!text) return null
    const [schema, wanted] = rules[name]
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data as z.output<(typeof rules)[Name][0]>
    const given = SECRET.includes(name) ? '' : `, not ${JSON.stringify(text)}`
    wrong.push(`${name} must be ${wanted}${given}`)
    return null
  }
  const url = read('DATABASE_URL')
  const env: Env = {
    port: read('PORT') ?? 3000,
    host: read('HOST') ?? '127.0.0.1',
    databaseUrl: url,
    dataFolder: read('COIIN_DATA'),
    demo: read('COIIN_DEMO') ?? url === null,
    jobs: read('COIIN_JOBS') ?? true,
    clock: read('COIIN_CLOCK'),
    metricsToken: read('METRICS_TOKEN'),
    secret: read('SECRET'),
    logLevel: read('LOG_LEVEL') ?? 'warn',
    trustProxy: read('TRUST_PROXY') ?? 0,
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    baseUrl: read('BASE_URL'),
    replyDomain: read('REPLY_DOMAIN')?.toLowerCase() ?? null,
    inboundMailSecret: read('INBOUND_MAIL_SECRET'),
    embedAncestors: read('EMBED_ANCESTORS') ?? [],
  }
  if (env.smtpUrl !== null && wrong.length === 0) {
    const missing = [env.mailFrom === null && 'MAIL_FROM', env.baseUrl === null && 'BASE_URL'].filter(Boolean)
    if (missing.length > 0) wrong.push(`SMTP_URL is set, so ${missing.join(' and ')} must be set too`)
  }
  if (env.replyDomain !== null && env.inboundMailSecret === null && wrong.length === 0)
    wrong.push('REPLY_DOMAIN is set, so INBOUND_MAIL_SECRET must be set too')
  return wrong.length === 0 ? { ok: true, env } : { ok: false, message: `${wrong.join('; ')}.` }
}
