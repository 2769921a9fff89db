/**
 * What the audit log keeps of an address: its first letter and its domain, enough to recognize it and too
 * little to write to it.
 */
export const maskedAddress = (address: string): string =>
  `${[...address][0] ?? ''}…@${address.slice(address.lastIndexOf('@') + 1)}`
