import { allSteps, runSteps } from './steps.ts'

export const main = (): Promise<number> => runSteps(allSteps)
