/** The most characters that a post may have. A longer source is cut before it is rendered. */
export const MOST_CHARACTERS = 32_000
