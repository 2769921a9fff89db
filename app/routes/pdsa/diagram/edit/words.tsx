import { submit } from '#app/platform/routes/route-edge.server.ts'
import { renameNode } from '#app/pdsa/diagram/edit/commands.server.ts'
import { EditorPage } from './EditorPage.tsx'
import { afterSaving, editorLoader } from './editor-view.server.ts'
import { editorMeta } from './editor-meta.ts'

export const meta = editorMeta
export const loader = editorLoader
export const action = submit(renameNode, afterSaving)

export default function Words() {
  return <EditorPage form="words" />
}
