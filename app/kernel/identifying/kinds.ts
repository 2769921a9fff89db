/**
 * What can identify a person or a small place, the gravest first: where several hold of one sentence, the
 * first is shown.
 */
export const IDENTIFYING_KINDS = [
  'social-security-number',
  'record-number',
  'name-with-date',
  'initials-with-date',
  'birth-or-death-date',
  'person-name',
  'age-with-place',
  'single-case-in-place',
  'postal-address',
  'phone',
  'email',
] as const
export type IdentifyingKind = (typeof IDENTIFYING_KINDS)[number]

/** `warn`: may be stored once its writer confirms that nobody can be identified. `block`: is never stored. */
export const HANDLINGS = ['warn', 'block'] as const
export type Handling = (typeof HANDLINGS)[number]
export type Handlings = Readonly<Record<IdentifyingKind, Handling>>

export const KIND_LABEL: Readonly<Record<IdentifyingKind, string>> = {
  'social-security-number': 'Social security number',
  'record-number': 'Record, chart or case number',
  'name-with-date': 'Name beside a date of birth, death or care',
  'initials-with-date': 'Initials beside a date',
  'birth-or-death-date': 'Day of a birth or death',
  'person-name': 'Name of a patient or family',
  'age-with-place': 'Age of one person beside a place',
  'single-case-in-place': 'The only case in a place',
  'postal-address': 'Street address',
  phone: 'Phone number',
  email: 'Mail address of a person',
}

/** A made-up sentence of each kind. */
export const KIND_EXAMPLE: Readonly<Record<IdentifyingKind, string>> = {
  'social-security-number': 'Mother’s SSN is 123-45-6789.',
  'record-number': 'See MRN 00482913 for the details.',
  'name-with-date': 'Keisha Robinson delivered on March 3, 2026.',
  'initials-with-date': 'Patient K.R. was admitted on 3/3/2026.',
  'birth-or-death-date': 'The baby died on March 3, 2026.',
  'person-name': 'The mother, Keisha Robinson, declined the crib.',
  'age-with-place': 'A 3-day-old infant from Vinton County was readmitted.',
  'single-case-in-place': 'The only infant death in Vinton County this year was unsafe sleep.',
  'postal-address': 'Delivered the crib to 1420 Maple Street.',
  phone: 'Call the grandmother at 614-555-0134.',
  email: 'Write to keisha.robinson@gmail.com.',
}

/** What holds until staff change it. */
export const DEFAULT_HANDLINGS: Handlings = {
  'social-security-number': 'block',
  'record-number': 'block',
  'name-with-date': 'block',
  'initials-with-date': 'warn',
  'birth-or-death-date': 'warn',
  'person-name': 'warn',
  'age-with-place': 'warn',
  'single-case-in-place': 'warn',
  'postal-address': 'warn',
  phone: 'warn',
  email: 'warn',
}
