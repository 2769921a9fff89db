import { fastSteps, runSteps } from './steps.ts'

export const main = (): Promise<number> => runSteps(fastSteps)
