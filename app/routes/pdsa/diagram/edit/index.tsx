import { EditorPage } from './EditorPage.tsx'
import { editorMeta } from './editor-meta.ts'
import { editorLoader } from './editor-view.server.ts'

export const meta = editorMeta
export const loader = editorLoader

export default function Edit() {
  return <EditorPage />
}
