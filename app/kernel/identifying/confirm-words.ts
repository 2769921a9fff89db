/** The field of a form that carries which texts its sender lets through as they are. */
export const CONFIRMED = 'confirmed'
export const CONFIRM_LABEL = 'This names no person and no small place. Save it as it is.'
