const OPENING = /(?<=^|[\s(])(?:\*{1,3}|_{1,3}|~~|`+)(?=[^\s*_~`])/gm
const CLOSING = /(?<=[^\s*_~`])(?:\*{1,3}|_{1,3}|~~|`+)(?=[\s.,;:!?)]|$)/gm

/** A piece cut out of a post, without the half of a mark whose other half was cut off, such as the end of what is bold. */
export const withoutHalves = (text: string): string => text.replace(OPENING, '').replace(CLOSING, '')
