/**
 * Answers that say that our own sign-in or encryption is not accepted, which the operator of the site can
 * correct.
 */
const OURS = [530, 534, 535, 538]

/**
 * Whether a mail server's answer is final (RFC 5321, section 4.2.1): 4xx may go away by itself, 5xx will not.
 * No answer (null) is not final, nor is a refusal of our own sign-in.
 */
export const isFinal = (code: number | null): boolean => code !== null && code >= 500 && !OURS.includes(code)
