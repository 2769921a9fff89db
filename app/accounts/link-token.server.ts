export { hashOfToken, newLinkToken, type LinkToken } from '#app/platform/link-token.server.ts'
