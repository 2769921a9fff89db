/**
 * The people of the demo story that the sign-in page offers in one click. Their keys are kept in
 * `person.demo_persona`.
 */
export const PERSONAS = [
  { key: 'state-lead', label: 'State team lead', does: 'Chooses strategy areas and aims for Ohio' },
  { key: 'data-manager', label: 'Data manager', does: 'Enters and imports the monthly numbers of Ohio' },
  { key: 'coach', label: 'Coach', does: 'Follows several state teams between calls' },
  { key: 'participant', label: 'Network participant', does: 'Learns from what other states try' },
  { key: 'national-staff', label: 'National staff', does: 'Runs the program and sees every team' },
] as const

export type PersonaKey = (typeof PERSONAS)[number]['key']

export const isPersonaKey = (text: string): text is PersonaKey => PERSONAS.some((p) => p.key === text)
