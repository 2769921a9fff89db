import { createHash } from 'node:crypto'
import { FILES } from './files/index.ts'
import type { DemoPerson } from './people.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/** The files attached to a test of the story. */
export function addFiles(
  { rows, team, story, note }: TeamSeed,
  test: { readonly id: string; readonly key: string },
  { at, by }: { readonly at: Date; readonly by: DemoPerson },
): void {
  for (const { name, kind, stage, caption, bytes } of FILES[`${story.code} ${test.key}`] ?? []) {
    const file = stableId(test.id, 'file', name)
    const id = stableId(test.id, 'attachment', name)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    rows.stored_file.push({
      ...{ id: file, team_id: team.id, name, kind, size: bytes.length, sha256 },
      ...{ uploaded_at: at, uploaded_by: by.id },
    })
    rows.stored_file_content.push({ file_id: file, bytes: `\\x${Buffer.from(bytes).toString('hex')}` })
    rows.pdsa_attachment.push({ id, test_id: test.id, file_id: file, stage, caption })
    note(at, by, 'test.write', ['test', test.id], { attached: id, kind, size: bytes.length })
  }
}
