import { data, type ActionFunctionArgs } from '@remix-run/node'
import { MADE_BY_WRAPPER } from './route-edge.server.ts'

type WrappedAction = ((args: ActionFunctionArgs) => Promise<unknown>) & { readonly [MADE_BY_WRAPPER]: string }

/**
 * The action of an address that takes several forms: the one that `?step=` names, each with a permission of
 * its own.
 */
export function stepsOf<Steps extends Readonly<Record<string, WrappedAction>>>(steps: Steps) {
  type Answer = Awaited<ReturnType<Steps[keyof Steps]>>
  const action = async (args: ActionFunctionArgs): Promise<Answer> => {
    const name = new URL(args.request.url).searchParams.get('step') ?? ''
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined
    if (step === undefined)
      throw data({ reason: 'This form is not one of this page. Reload the page.' }, { status: 400 })
    return (await step(args)) as Answer
  }
  return Object.assign(action, { [MADE_BY_WRAPPER]: Object.values(steps)[0]![MADE_BY_WRAPPER] })
}
