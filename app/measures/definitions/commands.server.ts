import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { createMeasure } from './create-measure.server.ts'
import { newMeasureFields, retireForm, writeVersionForm } from './forms.ts'
import { loadCatalogMeasure } from './load-measure.server.ts'
import { retireMeasure } from './store.server.ts'
import { lastWording, writeVersion } from './versions/write-version.server.ts'

/** Changes what a measure of the catalog means, from a month on. */
export const writeCatalogVersion = defineCommand({
  action: 'catalog.write',
  form: writeVersionForm,
  once: true,
  load: loadCatalogMeasure,
  edit: {
    of: ({ measure }) => `definition ${measure.id}`,
    stands: ({ db }, { measure }) => lastWording(db, measure.id),
  },
  run: async (granted, { measure }, { measure: slug, ...version }) => {
    const written = await writeVersion(granted, measure, version)
    if (!written.ok) return written
    const { effective, changed, reason, breaksSeries } = version
    const event = {
      subject: { kind: 'measure', id: slug },
      data: { version: written.value, effective, changed, reason, breaksSeries },
    }
    return done({ output: { measure: slug }, events: [event] })
  },
})

/** Keeps a measure of the catalog from being picked again; what was reported stays readable. */
export const retireCatalogMeasure = defineCommand({
  action: 'catalog.write',
  form: retireForm,
  load: loadCatalogMeasure,
  run: async ({ db, signature }, { measure }, { reason }) => {
    if (!(await retireMeasure(db, { measureId: measure.id, reason }, signature)))
      return failed({ field: '', message: `${measure.name} is retired already.` })
    const event = { subject: { kind: 'measure', id: measure.slug }, data: { retired: true, reason } }
    return done({ output: { measure: measure.slug }, events: [event] })
  },
})

/** Adds a measure to the catalog, for every team to pick. */
export const addCatalogMeasure = defineCommand({
  action: 'catalog.write',
  form: newMeasureFields,
  once: true,
  load: async () => ({ subject: null }),
  run: async (granted, _, fields) => {
    const made = await createMeasure(granted, fields, null)
    if (!made.ok) return made
    const { slug } = made.value
    const event = { subject: { kind: 'measure', id: slug }, data: { added: true, name: fields.name } }
    return done({ output: { measure: slug }, events: [event] })
  },
})
