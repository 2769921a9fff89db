import { readFileSync } from 'node:fs'
import { CATALOGUE } from '#app/measures/core/catalogue/index.ts'
import { Prisma, type Db } from '#app/platform/db.server.ts'
import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/core/areas/area-slug.ts'
import { COLLABORATIVE } from './collaborative.ts'

/**
 * Fills in what every collaboratory needs before its first team: jurisdictions, the collaborative with its phases, the
 * strategy areas and the measure catalogue. Adds what is missing and leaves what is there, so it may run at every start;
 * a change to a row that is already in use is a migration.
 */
export async function loadReference(db: Db): Promise<void> {
  await loadJurisdictions(db)
  await loadCollaborative(db)
  await loadAreas(db)
  await loadMeasures(db)
}

/** The jurisdictions of `prisma/reference/jurisdictions.csv`, which has no quotes and no commas inside its cells. */
function readJurisdictions(): Record<string, string>[] {
  const text = readFileSync(new URL('../reference/jurisdictions.csv', import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trim().split('\n')
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])))
}

/** Rows handed over as one JSON parameter: one statement per table, whatever the number of rows. */
const rows = (list: readonly object[]): Prisma.Sql => Prisma.sql`${JSON.stringify(list)}::jsonb`

async function loadJurisdictions(db: Db): Promise<void> {
  await db.$executeRaw`
    INSERT INTO jurisdiction (code, fips, name, kind, hhs_region, tile_row, tile_col)
    SELECT code, fips, name, kind, hhs_region, tile_row, tile_col
    FROM jsonb_to_recordset(${rows(readJurisdictions())})
      AS r (code text, fips text, name text, kind text, hhs_region int, tile_row int, tile_col int)
    ON CONFLICT (code) DO NOTHING`
}

async function loadCollaborative(db: Db): Promise<void> {
  const { slug, name, summary, phases } = COLLABORATIVE
  await db.$executeRaw`
    INSERT INTO collaborative (slug, name, summary) VALUES (${slug}, ${name}, ${summary}) ON CONFLICT (slug) DO NOTHING`
  await db.$executeRaw`
    INSERT INTO collaborative_phase (collaborative_id, number, name, led_by, scope, starts_on, ends_on, source)
    SELECT c.id, r."number", r."name", r."ledBy", r."scope", r."startsOn", r."endsOn", r."source"
    FROM jsonb_to_recordset(${rows(phases)}) AS r ("number" int, "name" text, "ledBy" text, "scope" text,
      "startsOn" date, "endsOn" date, "source" text), collaborative c
    WHERE c.slug = ${slug}
    ON CONFLICT (collaborative_id, number) DO NOTHING`
}

async function loadAreas(db: Db): Promise<void> {
  const areas = AREA_SLUGS.map((slug, index) => ({ slug, ordinal: index + 1, ...AREA_NAMES[slug] }))
  await db.$executeRaw`
    INSERT INTO strategy_area (slug, ordinal, name, short_name)
    SELECT slug, ordinal, name, "shortName"
    FROM jsonb_to_recordset(${rows(areas)}) AS r (slug text, ordinal int, name text, "shortName" text)
    ON CONFLICT (slug) DO NOTHING`
}

async function loadMeasures(db: Db): Promise<void> {
  const measures = CATALOGUE.map(({ retired, ...measure }) => ({
    ...measure,
    retiredOn: retired?.on ?? null,
    retiredReason: retired?.reason ?? null,
  }))
  await db.$executeRaw`
    INSERT INTO measure (slug, area_slug, ordinal, name, kind, shape, numerator_text, denominator_text, direction, unit,
      multiplier, frequency, level, source, usual_lag_months, guidance, provenance, retired_on, retired_reason)
    SELECT r.slug, "areaSlug", ordinal, r.name, kind, shape, "numeratorText", "denominatorText", direction, unit,
      multiplier, frequency, level, source, "usualLagMonths", guidance, provenance, "retiredOn", "retiredReason"
    FROM jsonb_to_recordset(${rows(measures)}) AS r (slug text, "areaSlug" text, ordinal int, name text, kind text,
      shape text, "numeratorText" text, "denominatorText" text, direction text, unit text, multiplier int, frequency text,
      level text, source text, "usualLagMonths" int, guidance text, provenance text, "retiredOn" date, "retiredReason" text)
    ON CONFLICT (slug) DO NOTHING`
}
