/** What the link in the header is called: "Notices, 3 unread". */
export const bellLabel = (unread: number): string =>
  unread === 0 ? 'Notices' : `Notices, ${unread > 99 ? '99+' : unread} unread`
