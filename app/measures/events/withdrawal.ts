/** Why a date is taken back. A list and no free text, so that nothing about a person can be written here. */
export const WITHDRAWAL_REASONS = ['wrong-date', 'entered-twice', 'not-counted'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]
export const WITHDRAWAL_LABEL: Record<WithdrawalReason, string> = {
  'wrong-date': 'The date was wrong',
  'entered-twice': 'It was entered twice',
  'not-counted': 'It does not meet the definition',
}
