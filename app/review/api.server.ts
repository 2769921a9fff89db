/** A team with the time from which its review looks, for what other areas bring to the review. */
export { loadReview } from './reviews/load-review.server.ts'
