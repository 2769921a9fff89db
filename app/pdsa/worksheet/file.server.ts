/** A Markdown document to keep. `name`: without its ending. */
export const markdownFile = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.md"`,
      'Cache-Control': 'private, no-cache',
    },
  })
