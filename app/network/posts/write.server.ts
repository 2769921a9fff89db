import type { FileCheck } from '#app/files/api.server.ts'
import type { Problem } from '#app/kernel/result.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { actorLabel } from '#app/policy/actor.ts'
import { attachToPost } from '../files/attach.server.ts'
import type { ResolvedMentions } from '../mentions/resolve.server.ts'
import { setMentions } from '../mentions/store.server.ts'
import { noticesOf } from '../notices/notify.server.ts'
import type { Space } from '../spaces/space.ts'
import { followByWriting, markRead } from '../reading/store.server.ts'
import { addPost } from './store.server.ts'
import { writingTeam } from './writing-team.ts'

type Written = {
  readonly topicId: string
  readonly space: Pick<Space, 'team'>
  readonly resolved: ResolvedMentions
  readonly files: readonly FileCheck[]
  /** What the pictures among them show. */
  readonly alt: string | undefined
  readonly replyTo?: number | null
}

/**
 * Writes a post of the asker, or says what is wrong with its files: numbered, rendered, counted, and read and
 * followed by who wrote it.
 */
export async function writePost(
  granted: Granted,
  { topicId, space, resolved, files, alt, replyTo = null }: Written,
): Promise<{ id: string; number: number; problems: readonly Problem[] }> {
  const { db, actor, now, signature } = granted
  const teamId = writingTeam(actor, space)
  const post = await addPost(
    db,
    {
      ...{ topicId, teamId, replyTo },
      ...resolved.post,
      authorLabel: actorLabel(actor, teamId ?? undefined),
    },
    signature,
  )
  await setMentions(db, post.id, resolved, now)
  const problems = await attachToPost(granted, {
    ...{ postId: post.id, teamId, body: resolved.post.body, files, alt },
  })
  await noticesOf(granted, { kind: 'mention', topicId, number: post.number, to: resolved.to })
  if (actor.kind === 'person') {
    const key = { topicId, personId: actor.id }
    await followByWriting(db, key, now)
    await markRead(db, key, post.number, now)
  }
  return { ...post, problems }
}
