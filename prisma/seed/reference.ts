import { readFileSync } from 'node:fs'
import { CATALOGUE } from '#app/measures/catalogue/index.ts'
import { inTransaction, type Db } from '#app/platform/db.server.ts'
import { STRATIFICATIONS } from '#app/measures/strata/stratification.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { COLLABORATIVE } from './collaborative.ts'
import { insertRows, type Row } from './insert-rows.ts'

/**
 * Fills in what every collaboratory needs before its first team: jurisdictions, the collaborative with its phases, the
 * strategy areas and the measure catalogue. Adds what is missing and leaves what is there, so it may run at every start;
 * a change to a row that is already in use is a migration.
 */
export async function loadReference(db: Db): Promise<void> {
  await insertRows(db, 'jurisdiction', jurisdictionRows(), ['code'])
  await loadCollaborative(db)
  await insertRows(db, 'strategy_area', areaRows(), ['slug'])
  await inTransaction(db, loadMeasures)
  await insertRows(db, 'stratification', stratificationRows(), ['slug'])
  await insertRows(db, 'stratum', stratumRows(), ['stratification_slug', 'slug'])
}

/** A measure is whole only with a definition, so both come in one transaction. */
async function loadMeasures(db: Db): Promise<void> {
  await insertRows(db, 'measure', measureRows(), ['slug'])
  await db.$executeRaw`
    INSERT INTO measure_version (measure_id, number, numerator_text, denominator_text, guidance, source, usual_lag_months)
    SELECT m.id, 1, w.numerator_text, w.denominator_text, w.guidance, w.source, w.usual_lag_months
    FROM jsonb_to_recordset(${JSON.stringify(wordingRows())}::jsonb) AS w(slug text, numerator_text text, denominator_text text,
      guidance text, source text, usual_lag_months int)
    JOIN measure m USING (slug) WHERE NOT EXISTS (SELECT 1 FROM measure_version v WHERE v.measure_id = m.id)`
}

/** The rows of `prisma/reference/jurisdictions.csv`, which has no quotes and no commas inside its cells. */
function jurisdictionRows(): Row[] {
  const text = readFileSync(new URL('../reference/jurisdictions.csv', import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trim().split('\n')
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null]))
  })
}

async function loadCollaborative(db: Db): Promise<void> {
  const { slug, name, summary, phases } = COLLABORATIVE
  const { id } = await db.collaborative.upsert({
    where: { slug },
    create: { slug, name, summary },
    update: {},
    select: { id: true },
  })
  const phaseRows = phases.map((phase) => ({
    collaborative_id: id,
    number: phase.number,
    name: phase.name,
    led_by: phase.ledBy,
    scope: phase.scope,
    starts_on: phase.startsOn,
    ends_on: phase.endsOn,
    source: phase.source,
  }))
  await insertRows(db, 'collaborative_phase', phaseRows, ['collaborative_id', 'number'])
}

function areaRows(): Row[] {
  return AREA_SLUGS.map((slug, index) => ({
    slug,
    ordinal: index + 1,
    name: AREA_NAMES[slug].name,
    short_name: AREA_NAMES[slug].shortName,
  }))
}

function measureRows(): Row[] {
  return CATALOGUE.map((measure) => ({
    slug: measure.slug,
    area_slug: measure.areaSlug,
    ordinal: measure.ordinal,
    name: measure.name,
    kind: measure.kind,
    shape: measure.shape,
    direction: measure.direction,
    unit: measure.unit,
    multiplier: measure.multiplier,
    frequency: measure.frequency,
    level: measure.level,
    provenance: measure.provenance,
    retired_on: measure.retired?.on ?? null,
    retired_reason: measure.retired?.reason ?? null,
  }))
}

function wordingRows(): Row[] {
  return CATALOGUE.map((measure) => ({
    slug: measure.slug,
    numerator_text: measure.numeratorText,
    denominator_text: measure.denominatorText,
    guidance: measure.guidance,
    source: measure.source,
    usual_lag_months: measure.usualLagMonths,
  }))
}

const stratificationRows = (): Row[] =>
  STRATIFICATIONS.map(({ slug, name, source }, index) => ({ slug, ordinal: index + 1, name, source }))

const stratumRows = (): Row[] =>
  STRATIFICATIONS.flatMap(({ slug: stratification_slug, strata }) =>
    strata.map(({ slug, name, shortName }, index) => ({
      stratification_slug,
      slug,
      ordinal: index + 1,
      name,
      short_name: shortName,
    })),
  )
