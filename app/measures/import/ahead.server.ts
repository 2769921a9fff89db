import type { Db } from '#app/platform/db.server.ts'
import { closedTo, type Closings } from '../core/reporting/closed.ts'
import type { Entry } from '../core/intake/read.ts'
import { listDatedMeasures } from '../events/store.server.ts'
import { listClosings } from '../periods/store.server.ts'
import type { ValueEntry } from '../recording/store.server.ts'
import { finishReading, readingOf, type Begun, type Reading } from './assess.server.ts'
import { copyNewValues } from './copy/store.server.ts'
import { turn, type Tell } from './progress.ts'
import type { ReadFile } from './read-files.ts'
import { keepPoint, returnToPoint } from './store.server.ts'
import { listEmptyMeasures } from './stored/store.server.ts'
import { figureOf, type Ahead, type ImportRecording, type Measures } from './write.server.ts'

const NOTHING: Ahead = { measures: new Set(), count: 0 }

/**
 * Reads a file to its end, inside the caller's transaction and while others who write for the team wait. Figures of measures under which the team has nothing
 * are new whatever else the file says, so they are written while it is read, and the database works at the same time; should the rest of the file take
 * figures back after all, everything written ahead is undone.
 */
export async function readWriting(
  db: Db,
  begun: Begun,
  recording: ImportRecording,
  tell: Tell,
): Promise<{ readonly reading: Reading; readonly ahead: Ahead }> {
  const measures = begun.reached.done ? NOTHING.measures : await emptyMeasures(db, begun, recording)
  if (measures.size === 0) return { reading: await finishReading(begun, tell), ahead: NOTHING }
  await keepPoint(db)
  const figures = new FiguresAhead(begun, measures, await listClosings(db, recording.teamId), tell)
  const count = await copyNewValues(db, { ...recording, origin: 'imported' }, figures.batches())
  const { read, stand } = figures
  if (read === null) throw new Error('The file was not read to its end')
  const reading = readingOf(begun, read)
  if (stand && read.intake.ok) return { reading, ahead: { measures, count } }
  await returnToPoint(db)
  return { reading, ahead: NOTHING }
}

/** Measures of which a figure in the file is new: the team has none, nor dates from which some follow. */
async function emptyMeasures(
  db: Db,
  { pickedSlugs, toPick }: Begun,
  { teamId }: ImportRecording,
): Promise<ReadonlySet<string>> {
  const dated = await listDatedMeasures(db, teamId)
  const asked = [...pickedSlugs, ...(toPick ? [toPick.slug] : [])].filter((slug) => !dated.has(slug))
  return listEmptyMeasures(db, teamId, asked)
}

/** The figures to be written ahead, batch by batch as they are read. */
class FiguresAhead {
  readonly #begun: Begun
  readonly #measures: Measures
  readonly #closings: Closings
  readonly #tell: Tell
  /** What the file came to, once it is read to its end. */
  read: ReadFile | null = null
  /** Whether none of the figures was taken back. */
  stand = true

  constructor(begun: Begun, slugs: ReadonlySet<string>, closings: Closings, tell: Tell) {
    this.#begun = begun
    this.#measures = new Map(
      begun.catalogue.filter(({ slug }) => slugs.has(slug)).map((measure) => [measure.slug, measure]),
    )
    this.#closings = closings
    this.#tell = tell
  }

  async *batches(): AsyncGenerator<Iterable<ValueEntry>> {
    const { steps } = this.#begun
    let { reached } = this.#begun
    let sent = 0
    for (; !reached.done; reached = steps.next()) {
      const { row, of, figures } = reached.value
      this.#tell({ doing: 'reading', row, of })
      if (figures === null) this.stand = false
      else if (this.stand) {
        yield this.#from(figures.from(sent))
        sent = figures.length
      }
      await turn()
    }
    this.read = reached.value
  }

  *#from(figures: Iterable<Entry>): Generator<ValueEntry> {
    for (const entry of figures) {
      if (!this.#measures.has(entry.measureSlug)) continue
      const change = { before: null, after: entry.reading }
      if (closedTo(this.#closings, entry.period, change) === null) yield figureOf({ entry }, this.#measures)
    }
  }
}
