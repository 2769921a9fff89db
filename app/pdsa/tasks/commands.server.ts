import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { isOpenStage } from '../tests/transitions/stage.ts'
import { loadTest } from '../tests/load-test.server.ts'
import { markTaskForm } from './forms.ts'
import { markTask } from './store.server.ts'

/**
 * Ticks a task of an open test off, as of today, or opens it again. The second of two who tick the same
 * changes nothing.
 */
export const tickTask = defineCommand({
  action: 'test.write',
  form: markTaskForm,
  load: loadTest,
  run: async ({ db, now, signature }, { team, test }, input) => {
    const task = test.tasks.find(({ id }) => id === input.task)
    if (task === undefined)
      return failed({ field: '', message: 'Somebody has taken this task out of the plan meanwhile.' })
    if (!isOpenStage(test.stage))
      return failed({ field: '', message: 'This test is closed. Reopen it to go on with its tasks.' })
    const where = { testId: test.id, taskId: task.id }
    const marked = await markTask(db, where, input.done ? dayAt(now) : null, signature)
    const output = { team: team.slug, test: test.id, done: input.done }
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id: test.id },
      data: { task: task.what, done: input.done, change: test.change },
    }
    return done({ output, events: marked ? [event] : [] })
  },
})
