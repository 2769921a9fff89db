import type { Request, Response } from 'express'

/**
 * Answers without the application, for requests that must not reach it: a small page for a browser, a line of
 * text for anyone else. `sentence` is ours and holds no markup.
 */
export function answer(req: Request, res: Response, status: number, sentence: string): void {
  res.status(status)
  if (req.accepts(['text', 'html']) !== 'html') {
    res.type('text').send(`${sentence}\n`)
    return
  }
  res
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${sentence}</title></head><body><main><h1>${sentence}</h1>` +
        `<p><a href="/">Go to the first page</a></p></main></body></html>`,
    )
}
