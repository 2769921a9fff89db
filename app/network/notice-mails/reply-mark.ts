/**
 * The first line of a mail that can be answered. What stands above it in an answer was written, what stands
 * below is quoted.
 */
export const REPLY_MARK = 'Reply above this line to answer in the topic.'
