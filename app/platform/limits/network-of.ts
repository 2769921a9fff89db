/**
 * What one subscriber holds of the address space: an IPv4 address alone, of an IPv6 address the first 64
 * bits, since a network that has one has all of them. IPv4 inside IPv6 (`::ffff:192.0.2.1`) is IPv4. Other
 * text comes back unchanged.
 */
export function networkOf(address: string): string {
  const bare = address.split('%', 1)[0]!.toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  if (mapped) return mapped[1]!
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.split('::')
  const left = groups(head)
  const right = groups(tail ?? '')
  const all = tail === undefined ? left : [...left, ...zeros(8 - left.length - right.length), ...right]
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
const zeros = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '0')
