import './post-body.css'

/**
 * A post as it is read. `html` comes from the renderer, which lets nothing through that could run or reach
 * out.
 */
export function PostBody({ html }: { html: string }) {
  return <div className="post-body" dangerouslySetInnerHTML={{ __html: html }} />
}
