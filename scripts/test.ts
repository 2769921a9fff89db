import { allStages, runStages } from './steps.ts'

export const main = (): Promise<number> => runStages(allStages)
