import { readFileSync } from 'node:fs'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { inTransaction, type Db } from '#app/platform/database/db.server.ts'
import { FIRST_LEVELS } from '#app/review/assessment/scale/first-wording.ts'
import { STRATIFICATIONS } from '#app/measures/strata/stratification.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { COLLABORATIVE } from './collaborative.ts'
import { insertRows, type Row } from './insert-rows.ts'

/**
 * Fills in what every collaboratory needs before its first team: jurisdictions, the collaborative with its
 * phases, the strategy areas and the measure catalog. Adds what is missing and leaves what is there, so it
 * may run at every start; a change to a row that is already in use is a migration. The entries of change
 * ideas in the search follow the program's texts.
 */
export async function loadReference(db: Db): Promise<void> {
  await insertRows(db, 'jurisdiction', jurisdictionRows(), ['code'])
  await loadCollaborative(db)
  await insertRows(db, 'strategy_area', areaRows(), ['slug'])
  await inTransaction(db, loadMeasures)
  await inTransaction(db, loadScale)
  await insertRows(db, 'stratification', stratificationRows(), ['slug'])
  await insertRows(db, 'stratum', stratumRows(), ['stratification_slug', 'slug'])
  await inTransaction(db, loadIdeaEntries)
}

/** What the search knows of the change ideas: writes what is new or changed, and takes away what is gone. */
async function loadIdeaEntries(db: Db): Promise<void> {
  const ideas = JSON.stringify(ideaRows())
  await db.$executeRaw`
    INSERT INTO search_entry AS e (kind, id, slug, title, body, words, at, area_slug, idea_slug, open_to)
    SELECT 'idea', md5('idea:' || slug)::uuid, slug, title, body, search_words('idea', title, body), at, area_slug, slug, 'everyone'
    FROM jsonb_to_recordset(${ideas}::jsonb) AS i(slug text, area_slug text, title text, body text, at timestamptz) ORDER BY slug
    ON CONFLICT (kind, id) DO UPDATE SET title = excluded.title, body = excluded.body, words = excluded.words, at = excluded.at,
      area_slug = excluded.area_slug
    WHERE (e.title, e.body, e.words, e.at, e.area_slug) IS DISTINCT FROM
      (excluded.title, excluded.body, excluded.words, excluded.at, excluded.area_slug)`
  const slugs = IDEAS.map(({ slug }) => slug)
  await db.$executeRaw`DELETE FROM search_entry WHERE kind = 'idea' AND slug <> ALL(${slugs})`
}

/** The first wording of the assessment scale, whole or not at all; staff reword it beside it. */
async function loadScale(db: Db): Promise<void> {
  const { id: collaborative_id } = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  if ((await db.assessmentScale.count()) > 0) return
  await insertRows(db, 'assessment_scale', [{ collaborative_id, number: 1, written_at: new Date(0) }])
  const levels = FIRST_LEVELS.map(({ score, name, current, classic }) => ({
    ...{ collaborative_id, number: 1, score, name },
    ...{ current_wording: current, classic_wording: classic },
  }))
  await insertRows(db, 'assessment_level', levels)
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
  return CATALOG.map((measure) => ({
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
  return CATALOG.map((measure) => ({
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

const ideaRows = (): Row[] =>
  IDEAS.map(({ slug, area, title, text, mechanism, firstTest, evidence }) => ({
    slug,
    area_slug: area,
    title,
    body: [text.text, mechanism, firstTest, evidence.says].filter((part) => part !== null).join('\n\n'),
    at: evidence.checked,
  }))
