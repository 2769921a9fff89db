/**
 * Whether a browser is about to show the page that it requests: not a script that gets its data, and not a
 * look ahead.
 */
export function showsPage({ headers }: Request): boolean {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
  return (headers.get('accept') ?? '').includes('text/html') && !purpose.includes('prefetch')
}
