/** A jurisdiction's name in an address: "District of Columbia" is `district-of-columbia`. */
export const teamSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
