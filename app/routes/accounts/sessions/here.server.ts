import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

/** Which session a request comes with, for use cases that must know it from the others. */
export const hereOf = async ({ context }: ActionFunctionArgs | LoaderFunctionArgs) => ({
  sessionId: (await context.identity()).sessionId,
  secure: context.secure,
})
