/** What the audit log keeps of an address: its first letter and its house, enough to know it again and too little to write to. */
export const maskedAddress = (address: string): string =>
  `${[...address][0] ?? ''}…@${address.slice(address.lastIndexOf('@') + 1)}`
