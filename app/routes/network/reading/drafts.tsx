import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { discardDraft, saveDraft } from '#app/network/drafts/commands.server.ts'
import { returnHref } from '#app/network/drafts/draft.ts'
import { readPostForm } from '#app/network/files/form-reader.server.ts'
import { answering, refusal } from '#app/platform/routes/resource.server.ts'
import { MADE_BY_WRAPPER, submit } from '#app/platform/routes/route-edge.server.ts'
import { stepsOf } from '#app/platform/routes/steps.server.ts'

const isAskedByScript = (request: Request) => request.headers.get('Accept') === 'application/json'

const placeOf = ({ request }: { request: Request }) => {
  const query = new URL(request.url).searchParams
  return Object.fromEntries(
    ['space', 'topic', 'post', 'search'].flatMap((name) => {
      const value = query.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/**
 * Saves and discards drafts: asked by the script of a form, or with its button, which leads back to the form.
 */
const step = stepsOf({
  save: submit(
    saveDraft,
    ({ version, beside, href }, { request }) =>
      isAskedByScript(request) ? Response.json({ version, beside }) : redirect(href),
    placeOf,
    readPostForm,
  ),
  discard: submit(discardDraft, ({ place }, { request }) =>
    redirect(new URL(request.url).searchParams.has('listed') ? '/network/mine' : returnHref(place)),
  ),
})

const answered = answering(step)

/** A script gets what was saved, or the sentences why it was not; a form goes on to a page. */
export const action = Object.assign(
  async (args: ActionFunctionArgs) => {
    if (isAskedByScript(args.request)) return answered(args)
    const settled = await step(args).catch((thrown: unknown) => thrown)
    if (settled instanceof Response) return settled
    // There is no page of its own to show what is wrong.
    const answer = await answering(async () => settled)(args)
    const { problems } = (await answer.json()) as { problems: { message: string }[] }
    return refusal(problems.map(({ message }) => message).join(' '), answer.status)
  },
  { [MADE_BY_WRAPPER]: step[MADE_BY_WRAPPER] },
)
