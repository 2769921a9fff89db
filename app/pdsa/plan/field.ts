import type { OpenStage } from '../tests/transitions/stage.ts'

/**
 * The spots of the forms, the summary and the worksheet of a stage, in which its fields stand in the order of
 * their table.
 */
export type Place =
  'what' | 'why' | 'where' | 'size' | 'data' | 'deviation' | 'reach' | 'result' | 'lesson' | 'decision'

type Described = {
  /** The stage whose page and worksheet it belongs to. */
  readonly stage: OpenStage
  /** What it is called wherever it is seen: forms, summary, worksheet, and where two have changed it. */
  readonly label: string
  readonly hint?: string
}

/** A column of a table of tests: what belongs there, and what people call it in tables of their own. */
type InTables = {
  readonly column: string
  readonly says: string
  readonly aliases?: readonly string[]
}

type Plain = Described &
  // The column of a plain field is named the same in the database.
  InTables & {
    readonly place: Place
    /** The form says that it may be left empty. */
    readonly optional?: true
    /** In the quick log: among its fields, or folded below. Absent: only in the whole plan. */
    readonly log?: 'asked' | 'later'
    /**
     * Who has to answer anew: the next cycle, or the team that tries the test of another. Else the next
     * cycle's quick log is filled with what the log asked before, and another team takes over all of the
     * plan.
     */
    readonly anew?: 'cycle' | 'team'
  }

/** A text of at most `most` characters. `needed`: the problem when it is missing. */
export type TextField = Plain & {
  /** A line, or several lines of text. */
  readonly kind: 'line' | 'text'
  readonly most: number
  readonly needed?: string
  /** Lines to write on in the form and on a blank worksheet. */
  readonly lines: number
  readonly example?: string
}

/** A whole number from `least` to `most`; `unit`: what is counted, one and many. */
export type CountField = Plain & {
  readonly kind: 'count'
  readonly least: number
  readonly most: number
  readonly unit: { readonly one: string; readonly many: string }
}

/** A field that everything about it is made for from its line in the table alone. */
export type PlainField = TextField | CountField

/** A field with a control, a summary and a reading of its own: a choice, a day, a measure. */
export type OwnField = Described & { readonly kind: 'own' } & (InTables | { readonly column?: undefined })

export type TestField = PlainField | OwnField
