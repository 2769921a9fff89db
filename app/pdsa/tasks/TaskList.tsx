import { Form } from '@remix-run/react'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Icon } from '#app/ui/content/Icon.tsx'
import { isOverdue, tasksWords, taskWords } from './tasks.ts'
import type { Task } from '../tests/test.ts'

const LISTS = { task: 'Tasks', data: 'Data to gather' } as const

/**
 * What is to be done and gathered for a test: what is open with its day and who does it, and what is done.
 * Renders nothing without tasks.
 */
export function TaskList({
  tasks,
  today,
  markAt,
}: {
  tasks: readonly Task[]
  today: CalendarDay
  /** Where tasks can be ticked off; null for readers, and when the test is closed. */
  markAt: string | null
}) {
  if (tasks.length === 0) return null
  return (
    <section id="tasks" aria-labelledby="tasks-heading" className="scroll-mt-4 space-y-3">
      <h2 id="tasks-heading" className="text-xl">
        To do for this test
      </h2>
      <p className="text-quiet">{tasksWords(tasks, today)}</p>
      {(['task', 'data'] as const).map((kind) => {
        const own = tasks.filter((task) => task.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind} className="space-y-1">
            <h3 className="font-semibold">{LISTS[kind]}</h3>
            <ul className="divide-y divide-line border-y border-line">
              {own.map((task) => (
                <TaskRow key={task.id} task={task} today={today} markAt={markAt} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function TaskRow({ task, today, markAt }: { task: Task; today: CalendarDay; markAt: string | null }) {
  const done = task.doneOn !== null
  const words = taskWords(task, today)
  const says = done ? 'Open it again' : 'Mark as done'
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="flex items-start gap-2">
          {done && (
            <span className="mt-1 text-success">
              <Icon name="done" size="sm" />
            </span>
          )}
          <span className={done ? 'text-quiet' : 'font-semibold'}>{task.what}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
          {[task.who ?? (done ? null : 'Nobody named yet'), task.place].filter(Boolean).join(' · ')}
          {words && (isOverdue(task, today) ? <Chip tone="concern">{words}</Chip> : <span>{words}</span>)}
        </p>
      </div>
      {markAt && (
        <Form method="post" action={`${markAt}/${task.id}/mark`} data-chrome>
          <input type="hidden" name="done" value={done ? 'no' : 'yes'} />
          <Button look={done ? 'quiet' : 'plain'} size="sm" aria-label={`${says}: ${task.what}`}>
            {says}
          </Button>
        </Form>
      )}
    </li>
  )
}
