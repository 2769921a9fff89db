import { hash, verify } from '@node-rs/argon2'

/** OWASP Password Storage Cheat Sheet (2023): argon2id, 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let decoy: Promise<string> | undefined

/** Whether the password fits. Takes as long for an account that is not there, so that timing names nobody. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const fits = await verify(passwordHash ?? (await decoy), password)
  return passwordHash !== null && fits
}
