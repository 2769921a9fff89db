/** How the link in the header is called, and what it shows: "Notices, 3 unread", "3". */
export function bellOf(unread: number): { readonly label: string; readonly count: string } {
  const count = unread > 99 ? '99+' : String(unread)
  return unread === 0 ? { label: 'Notices', count: '' } : { label: `Notices, ${count} unread`, count }
}
