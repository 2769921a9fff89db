/** Why a whole file was not read. Nothing of it is imported. */
export const FILE_CODES = {
  empty_file: 'The file holds no text.',
  too_large: 'The file is over the size limit, so none of it was read.',
  not_text:
    'The bytes are neither text nor an Excel workbook (.xlsx): an older workbook, a picture, a PDF or the like.',
  encrypted: 'The workbook is protected by a password.',
  unreadable:
    'A quotation mark is never closed, or the workbook is damaged, so the cells cannot be separated.',
  unknown_sheet: 'The workbook has no sheet of the name that was chosen.',
  person_level: 'A column looks as if it describes single persons. Only totals may be uploaded.',
  wide_layout: 'The file was said to have a column for each period, and no row of periods was found.',
  no_header: 'No row of column names was found.',
  unknown_column: 'A column named in the mapping or the filter is not in the file.',
  repeated_column: 'A column that is needed has the same name as another one.',
  missing_column: 'A column that is needed was neither recognized nor mapped.',
  nothing_matches: 'The filter leaves no row.',
  no_rows: 'There is a header but no row with a figure beneath it.',
  unknown_team: 'The team to import for is not known.',
  unknown_measure: 'The measure to import into is not known.',
} as const
export type FileCode = keyof typeof FILE_CODES

/** Why one row was refused. The other rows are not affected. */
export const ROW_CODES = {
  other_team: 'The row is for another team than the one importing.',
  unknown_team: 'The row names a state or team that is not known.',
  missing_measure: 'The row names no measure and none was chosen for the file.',
  unknown_measure: 'The row names a measure that is not in the catalog.',
  not_picked: 'The team has not picked the measure.',
  stratified: 'The row is for one group of people, and the measure is not given by such groups.',
  unknown_group: 'The row is for a group of people that is not known here.',
  groups_exceed_total: 'The groups of a period come to more than its total, or have none.',
  missing_period: 'The row has figures and no period.',
  bad_period: 'The period cannot be read.',
  wrong_frequency: 'The period is a month where a year is needed, or the like.',
  not_whole_period: 'The date lies inside a period, not at its first or last day.',
  future_period: 'The period has not begun yet.',
  period_closed: 'The period is locked, or was submitted with another figure.',
  follows_from_dates: 'The team keeps the dates of the events, and the monthly figures follow from them.',
  formula_error: 'The cell holds a formula that failed or was never calculated.',
  not_a_number: 'The cell holds text where a number is needed.',
  ambiguous_number: 'The number can be read in two ways.',
  unclear_mark: 'A dash can mean zero, not available or not applicable.',
  unreliable: 'The figure is marked as unreliable by its source.',
  negative: 'The number is below zero.',
  not_whole: 'A count has to be a whole number.',
  percent_in_count: 'A percentage stands where a count is needed.',
  out_of_range: 'The number is larger than the system keeps.',
  missing_numerator: 'There is a denominator and no numerator.',
  missing_denominator: 'There is a numerator and no denominator.',
  needs_counts: 'The measure needs a numerator and a denominator, not only the percentage.',
  needs_one_number: 'The measure is one number, and the row brings a numerator and a denominator.',
  numerator_above_denominator: 'The numerator is larger than the denominator.',
  contradiction: 'The row has a figure and also says that there is none.',
  unknown_reason: 'The reason for the missing figure is none of the known ones.',
  unknown_status: 'The status is neither provisional nor final.',
  too_many_cells: 'The row has more cells than the header, so its figures may stand in the wrong columns.',
  ambiguous_rows: 'Several rows for one period differ in a column that was not filtered.',
  superseded: 'A later row of the same file corrects this one.',
  no_partner: 'The other file has no row for the same period.',
} as const
export type RowCode = keyof typeof ROW_CODES

/**
 * A row that did not go in: its line in the file, the column as the file writes it ('' for the whole row),
 * and why.
 */
export type Rejection = {
  readonly row: number
  readonly column: string
  readonly code: RowCode
  readonly message: string
}

/** A row that was read and deliberately not taken: a total, a note, a blank. Not an error. */
export type LeftOut = { readonly row: number; readonly why: string }

/** A file of which nothing was read, in one sentence for the person who uploaded it. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileCode,
    message: string,
    readonly column = '',
  ) {
    super(message)
  }
}
