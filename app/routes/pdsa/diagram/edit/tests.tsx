import { submit } from '#app/platform/routes/route-edge.server.ts'
import { countTest } from '#app/pdsa/diagram/edit/commands.server.ts'
import { EditorPage } from './EditorPage.tsx'
import { afterSaving, editorLoader } from './editor-view.server.ts'
import { editorMeta } from './editor-meta.ts'

export const meta = editorMeta
export const loader = editorLoader
export const action = submit(countTest, afterSaving)

export default function Tests() {
  return <EditorPage form="tests" />
}
