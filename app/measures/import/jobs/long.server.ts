import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { LARGEST_BODY_BYTES } from '#app/platform/http/guards.server.ts'
import { goOn } from '#app/platform/watch/slow-request.server.ts'
import { contextOf, inputOfUrl, page, submit } from '#app/platform/routes/route-edge.server.ts'
import type { Command, Outcome, Query } from '#app/platform/use-case.server.ts'
import { beginWork } from './commands.server.ts'
import { endWork, noteProgress, type Task, type WorkEnd } from './store.server.ts'
import type { Progress, ReportProgress } from './progress.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/**
 * What one request does with a file: how far it has come, and what the file is called where it is not stored
 * yet.
 */
type Doing = { progress: Progress; fileName: string | undefined; readonly report: ReportProgress }

function newDoing(): Doing {
  const doing: Doing = {
    progress: { doing: 'reading', row: 0, of: 0 },
    fileName: undefined,
    report: (progress) => void (doing.progress = progress),
  }
  return doing
}

/** Often enough for a page that looks every second, and seldom enough to cost nothing. */
const EVERY_MS = 700

/**
 * A file over the import's limit comes whole, within what any request may bring, to be refused by its size.
 */
const readFiles = formReader({ files: { most: 2, bytes: LARGEST_BODY_BYTES } })

/**
 * The action of a form that may bring a large file: where it takes long, the browser goes to a page that
 * shows the progress.
 */
export function submitLong<Form extends z.ZodType, Output>(
  command: Command<Form, Output>,
  task: Task,
  done: (output: Output) => Response,
) {
  const running = new WeakMap<Request, Doing>()
  return submit(
    command,
    done,
    ({ request }) => ({ report: running.get(request)?.report }),
    async (request) => {
      const doing = newDoing()
      running.set(request, doing)
      const input = await readFiles(request)
      const file = input.ok ? input.payload.file : null
      if (file instanceof File) doing.fileName = file.name
      return input
    },
    (asked, args) => later(asked, args, task, running.get(args.request)!, (output) => pathIn(done(output))),
  )
}

/**
 * The loader of a page that may have to read a large file, in the same way. `path` is where the page is found
 * again.
 */
export function pageLong<Form extends z.ZodType, Output>(
  query: Query<Form, Output>,
  task: Task,
  path: (output: Output) => string,
) {
  const running = new WeakMap<Request, Doing>()
  return page(
    query,
    (args) => {
      const doing = newDoing()
      running.set(args.request, doing)
      return { ...inputOfUrl(args), report: doing.report }
    },
    (asked, args) => later(asked, args, task, running.get(args.request)!, path),
  )
}

const pathIn = (response: Response): string => response.headers.get('Location') ?? '/'

async function later<Output>(
  asked: Promise<Outcome<Output>>,
  args: Args,
  task: Task,
  doing: Doing,
  path: (output: Output) => string,
): Promise<Response> {
  const context = await contextOf(args)
  const { services } = args.context
  const begun = await beginWork.ask(context, { ...args.params, task, fileName: doing.fileName })
  if (begun.kind !== 'done') {
    // The request itself refuses those who may not import.
    await asked.catch(() => null)
    return redirect(`/teams/${args.params.team}/import`)
  }
  const { team, work } = begun.value
  const { db, log } = services
  const timer = setInterval(() => {
    noteProgress(db, work, doing.progress).catch((err: unknown) =>
      log.error({ err, requestId: context.requestId }, 'the progress of an import was not noted'),
    )
  }, EVERY_MS)
  const ended = asked.then(
    (outcome) => endOf(outcome, path),
    (err: unknown) => {
      log.error({ err, requestId: context.requestId }, 'a long import failed')
      return { message: `Something went wrong here. It is noted under the number ${context.requestId}.` }
    },
  )
  goOn(
    ended
      .then((end) => endWork(db, work, end))
      .catch((err: unknown) =>
        log.error({ err, requestId: context.requestId }, 'the end of an import was not noted'),
      )
      .finally(() => clearInterval(timer)),
  )
  return redirect(`/teams/${team}/import/progress/${work}`, 303)
}

function endOf<Output>(outcome: Outcome<Output>, path: (output: Output) => string): WorkEnd {
  switch (outcome.kind) {
    case 'done':
      return { path: path(outcome.value) }
    case 'problems':
      return { message: outcome.problems.map(({ message }) => message).join(' ') }
    case 'absent':
      return { message: 'The file is not here any more. Please upload it again.' }
    case 'refused':
    case 'second-factor':
    case 'sign-in':
      return { message: outcome.reason }
  }
}
