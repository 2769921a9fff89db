/** Saving what was typed into the grid, for the command that writes on the charts in the same transaction. */
export { enterCells } from './entry/enter-cells.server.ts'
export { entryForm } from './entry/forms.ts'
