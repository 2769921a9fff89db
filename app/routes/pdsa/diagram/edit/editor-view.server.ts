import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { Came } from '#app/pdsa/diagram/edit/save-outcome.ts'
import { editingOf } from '#app/pdsa/diagram/edit/editing.ts'
import { nodeOf } from '#app/pdsa/diagram/tree.ts'
import { readEditing } from '#app/pdsa/diagram/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'

/** The loader of the editor, at its own address and at those of its forms. */
export const editorLoader = pageOf({ asked: readEditing }, ({ asked }, { request, params }) => {
  const { team, area, version, tree } = asked
  const search = new URL(request.url).searchParams
  const wanted = params.node ?? search.get('node') ?? ''
  return {
    ...{ team, area, version, chosen: nodeOf(tree, wanted)?.id ?? tree[0]!.id },
    editing: editingOf(tree, area, asked),
    /** What has just been saved, when that is still the newest version. */
    saved: Number(search.get('saved')) === version.number ? version.change : null,
    /** A thing that has just been removed, to be brought back. */
    removed: nodeOf(tree, search.get('removed') ?? '') === undefined ? search.get('removed') : null,
  }
})

/**
 * Where a form of the editor leads on: for a script that stays, what came; else back to the tree. Two who met
 * choose on the page.
 */
export function afterSaving(came: Came, { request }: ActionFunctionArgs) {
  if (came.kind === 'met') return data({ came }, { status: 409 })
  if (new URL(request.url).searchParams.has('stay')) return data({ came: came as Came })
  const here = `/teams/${came.team}/areas/${came.area}/drivers/edit`
  const removed = new URL(request.url).pathname.endsWith('/removal')
  const what = removed ? `removed=${came.node}` : `node=${came.node}`
  return redirect(`${here}?${what}&saved=${came.change === null ? 0 : came.version}`)
}
