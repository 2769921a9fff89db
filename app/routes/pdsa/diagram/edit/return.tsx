import { submit } from '#app/platform/routes/route-edge.server.ts'
import { returnNode } from '#app/pdsa/diagram/edit/commands.server.ts'
import { EditorPage } from './EditorPage.tsx'
import { afterSaving, editorLoader } from './editor-view.server.ts'
import { editorMeta } from './editor-meta.ts'

export const meta = editorMeta
export const loader = editorLoader
export const action = submit(returnNode, afterSaving)

export default function Return() {
  return <EditorPage form="return" />
}
