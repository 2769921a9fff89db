import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { owesSecondFactor } from '../staff/duty.ts'
import { loadHolder } from './commands.server.ts'
import { qrOf } from './qr.server.ts'
import { unseal } from '../sealed.server.ts'
import { readRequirement } from '../staff/store.server.ts'
import { findFactor } from '../store.server.ts'
import { spacedKey, totpAddress } from '../totp.server.ts'

/** The state of somebody's second factor. `unavailable`: the server has no secret to store one with. */
export type FactorState = 'on' | 'off' | 'persona' | 'unavailable'

/** The state of the asker's second factor, and whether they need one. */
export const readOwnFactor = defineQuery({
  action: 'account.factor',
  form: z.object({}),
  load: loadHolder,
  run: async ({ db, actor, serverSecret }, { holder }) => {
    const [factor, { required }] = await Promise.all([
      holder === null ? null : findFactor(db, holder.id),
      readRequirement(db),
    ])
    const on = factor !== null && factor.confirmedAt !== null
    const state: FactorState = on
      ? 'on'
      : holder?.persona === true
        ? 'persona'
        : serverSecret === null
          ? 'unavailable'
          : 'off'
    return {
      state,
      since: factor?.confirmedAt ?? null,
      freshCodes: on ? factor.freshCodes : 0,
      required: required && actor.kind === 'person' && owesSecondFactor(actor),
      waiting: actor.kind === 'person' && actor.awaitsSecondFactor === true,
    }
  },
})

/** What the app needs: the QR code and the key as text; null when no set-up was begun, or it is finished. */
export const readSetup = defineQuery({
  action: 'account.factor',
  form: z.object({}),
  load: loadHolder,
  run: async ({ db, serverSecret }, { holder }) => {
    const factor = holder && (await findFactor(db, holder.id))
    if (!holder || !factor || factor.confirmedAt !== null || serverSecret === null) return { setup: null }
    const secret = unseal(serverSecret, holder.id, factor.sealedSecret)
    if (secret === null) return { setup: null }
    const address = totpAddress(secret, holder.email)
    return { setup: { qr: qrOf(address), address, key: spacedKey(secret), email: holder.email } }
  },
})
