import { submit } from '#app/platform/routes/route-edge.server.ts'
import { placeNode } from '#app/pdsa/diagram/edit/commands.server.ts'
import { EditorPage } from './EditorPage.tsx'
import { afterSaving, editorLoader } from './editor-view.server.ts'
import { editorMeta } from './editor-meta.ts'

export const meta = editorMeta
export const loader = editorLoader
export const action = submit(placeNode, afterSaving)

export default function PlaceOf() {
  return <EditorPage form="place" />
}
