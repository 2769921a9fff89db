import type { ReactNode } from 'react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'

/** What there is to know and do about a second factor that is on. */
export function FactorOn({
  since,
  freshCodes,
  required,
}: {
  since: Date | null
  freshCodes: number
  required: boolean
}) {
  return (
    <>
      {freshCodes <= 2 && (
        <Notice kind="caution" title={`${codesLeft(freshCodes)} left`} still>
          Make new recovery codes, so that a lost phone does not lock you out.
        </Notice>
      )}
      <DefinitionList
        items={[
          ...(since ? [{ term: 'On since', value: dayLabel(since) }] : []),
          { term: 'Recovery codes', value: `${codesLeft(freshCodes)} of 10 left` },
          {
            term: 'Required',
            value: required ? 'Yes, of national staff and coaches' : 'No, you chose it yourself',
          },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/second-factor/recovery-codes" look="plain">
          Make new recovery codes
        </ButtonLink>
        <ButtonLink href="/account/second-factor/removal" look="plain">
          {required ? 'Move to another app' : 'Turn it off, or move to another app'}
        </ButtonLink>
      </div>
    </>
  )
}

const codesLeft = (count: number): string => (count === 0 ? 'None' : String(count))

/** What a second factor needs, before one is set up. `children`: the way to begin. */
export function FactorOff({ children }: { children: ReactNode }) {
  return (
    <>
      <ol className="list-decimal space-y-1 ps-6">
        <li>
          Have an authenticator app on your phone or computer. Any that shows six digits will do, such as
          Aegis, Google Authenticator, Microsoft Authenticator, or the passwords of an iPhone.
        </li>
        <li>Show it the QR code of the next page, or type the key beside it.</li>
        <li>Type the code the app shows, and keep the recovery codes you get.</li>
      </ol>
      {children}
    </>
  )
}
