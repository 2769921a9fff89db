import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { isAbout } from './comment.ts'
import { commentsPageForm } from './forms.ts'
import { listAboutChoices, listThreads } from './store.server.ts'

/** What a team and its coach say about values, tests and aims; `about` narrows it to one of them. */
export const readComments = defineQuery({
  action: 'team.comments.read',
  form: commentsPageForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, may }, { team, subject }, { about }) => {
    const mayWrite = may('team.comment.write', subject)
    const [all, choices] = await Promise.all([
      listThreads(db, team.id),
      mayWrite ? listAboutChoices(db, team.id) : [],
    ])
    const threads = about === undefined ? all : all.filter((thread) => isAbout(thread.about, about))
    return { team, threads, choices, mayWrite, about: about ?? null, total: all.length }
  },
})
