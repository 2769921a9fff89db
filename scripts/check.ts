import { fastStages, runStages } from './steps.ts'

export const main = (): Promise<number> => runStages(fastStages)
