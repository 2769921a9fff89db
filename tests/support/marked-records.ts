import pg from 'pg'

/** Which rows are left out of what belongs to a team, as conditions on the alias `c`. */
type Openness = Readonly<Record<string, string>>

type ForeignKey = { child: string; parent: string; childColumns: string[]; parentColumns: string[] }

/** What was marked: a word for each text field of the private records, and their ids. */
export type Marked = {
  /** Table and column for each word in a private record. */
  readonly words: ReadonlyMap<string, string>
  readonly ids: ReadonlyMap<string, string>
}

const WORD = /zq[a-z]+zq/g
const NUMBER = /\b73\d{5}\b/g
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/**
 * `zqbazq` for 26: letters alone, so that nothing that cuts text or counts takes it for two words or a
 * number.
 */
export function wordOf(at: number): string {
  let letters = ''
  for (let rest = at; letters === '' || rest > 0; rest = Math.floor(rest / 26))
    letters = String.fromCharCode(97 + (rest % 26)) + letters
  return `zq${letters}zq`
}

/**
 * Everything that hangs on one row, through every foreign key of the database, except rows that `open` leaves
 * out with all that depends on them. Each text and each number of it is then replaced by a word or number of
 * its own, where the database takes one; so a column or table that is added later is marked too.
 */
export async function markRecords(
  url: string,
  root: { readonly table: string; readonly id: string; readonly owner: string },
  open: Openness,
): Promise<Marked> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const keys = await primaryKeys(client)
    await collect(client, root, open, keys)
    return await mark(client, root.table, keys)
  } finally {
    await client.end()
  }
}

async function primaryKeys(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    SELECT c.conrelid::regclass::text AS table,
      ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a
        ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.o) AS columns
    FROM pg_constraint c WHERE c.contype = 'p' AND c.connamespace = 'public'::regnamespace`)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

const keyOf = (alias: string, columns: readonly string[]): string =>
  `jsonb_build_array(${columns.map((column) => `${alias}."${column}"`).join(', ')})`

/**
 * Writes down the private rows in a temporary table, going from each that is known to what refers to it until
 * nothing new is found.
 */
async function collect(
  client: pg.Client,
  root: { readonly table: string; readonly id: string; readonly owner: string },
  open: Openness,
  keys: ReadonlyMap<string, string[]>,
): Promise<void> {
  await client.query('CREATE TEMP TABLE private_row (tab text, key jsonb, PRIMARY KEY (tab, key))')
  await client.query('INSERT INTO private_row VALUES ($1, jsonb_build_array($2::text))', [
    root.table,
    root.id,
  ])
  const { rows: foreign } = await client.query<ForeignKey>(`
    SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
      ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a
        ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.o) AS "childColumns",
      ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a
        ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.o) AS "parentColumns"
    FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`)
  const { rows: owned } = await client.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = $1`,
    [root.owner],
  )
  const hasOwner = new Set(owned.map(({ table }) => table))
  for (let count = 1; count > 0;) {
    count = 0
    for (const { child, parent, childColumns, parentColumns } of foreign) {
      const [childKey, parentKey] = [keys.get(child), keys.get(parent)]
      if (childKey === undefined || parentKey === undefined || child === root.table) continue
      const joined = childColumns.map((column, i) => `c."${column}" = p."${parentColumns[i]}"`).join(' AND ')
      const own = hasOwner.has(child) ? `AND c."${root.owner}" = '${root.id}'` : ''
      const closed = open[child] === undefined ? '' : `AND NOT (${open[child]})`
      const { rowCount } = await client.query(`
        INSERT INTO private_row SELECT '${child}', ${keyOf('c', childKey)} FROM ${child} c JOIN ${parent} p ON ${joined}
          JOIN private_row r ON r.tab = '${parent}' AND r.key = ${keyOf('p', parentKey)}
        WHERE true ${own} ${closed} ON CONFLICT DO NOTHING`)
      count += rowCount ?? 0
    }
  }
}

/** From here on the words of `wordOf` have seven letters of their own. */
const LONG = 26 ** 6

type Column = { table: string; column: string; numeric: boolean }

async function mark(
  client: pg.Client,
  rootTable: string,
  keys: ReadonlyMap<string, string[]>,
): Promise<Marked> {
  const { rows: columns } = await client.query<Column>(`
    SELECT a.attrelid::regclass::text AS table, a.attname::text AS column, a.atttypid = 'numeric'::regtype AS numeric
    FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.atttypid IN ('text'::regtype, 'numeric'::regtype)
      AND t.relname IN (SELECT tab FROM private_row) AND t.relname <> '${rootTable}'
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.contype IN ('p', 'f') AND c.conrelid = t.oid AND a.attnum = ANY(c.conkey))
    ORDER BY 1, 2`)
  const words = new Map<string, string>()
  for (const { table, column, numeric } of columns) {
    const at = words.size
    const mine = `${keyOf('t', keys.get(table) ?? [])} IN (SELECT key FROM private_row WHERE tab = '${table}')`
    // Some columns take nothing as short as the usual words, titles for instance.
    const tried = numeric ? [String(7_300_000 + at)] : [wordOf(at), wordOf(at + LONG)]
    for (const word of tried) {
      const set = numeric ? word : `'${word}'`
      await client.query('BEGIN')
      try {
        // What the database does of itself with a change is no part of what is marked; its constraints are
        // asked.
        await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
        const changed = await client.query(
          `UPDATE ${table} t SET "${column}" = ${set} WHERE t."${column}" IS NOT NULL AND ${mine}`,
        )
        await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
        await client.query('COMMIT')
        if (changed.rowCount) words.set(word, `${table}.${column}`)
        break
      } catch {
        // One of a closed list of codes, unique, or otherwise no place for words.
        await client.query('ROLLBACK')
      }
    }
  }
  const { rows: ids } = await client.query<{ id: string; tab: string }>(
    `SELECT DISTINCT ON (id) k.id, tab FROM private_row, jsonb_array_elements_text(key) k(id)
     WHERE NOT EXISTS (SELECT FROM private_row r WHERE r.tab = '${rootTable}' AND r.key = jsonb_build_array(k.id)) AND jsonb_array_length(key) = 1 AND k.id ~ '^[0-9a-f-]{36}$'`,
  )
  return { words, ids: new Map(ids.map(({ id, tab }) => [id, `${tab}.id`])) }
}

/** The fields whose word, number or id occurs in a text, each once, by name. */
export function marksIn({ words, ids }: Marked, text: string): string[] {
  // Pages write numbers with commas between thousands, data with commas between numbers.
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '')
  const records = [
    ...[text.matchAll(WORD), text.matchAll(NUMBER), plain.matchAll(NUMBER)].flatMap((all) =>
      [...all].map(([mark]) => words.get(mark)),
    ),
    ...[...text.toLowerCase().matchAll(UUID)].map(([id]) => ids.get(id)),
  ]
  return [...new Set(records.filter((field) => field !== undefined))].toSorted()
}
