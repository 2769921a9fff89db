import { expect } from '@playwright/test'
import { PAGES } from './support/pages.ts'
import type { WalkedPage } from './support/walked-page.ts'
import { expectWellMade } from './support/well-made.ts'
import { walkTest as test } from './support/windows.ts'

/**
 * `teams/:team/measures/:measure/drop` is of the part `teams/:team/measures`: the pages of a part share a
 * layout.
 */
const partOf = ({ route }: WalkedPage): string => /^(teams\/:team\/[^/]*|[^/]*)/.exec(route)![0]

const isFirst = <T>(list: readonly T[], of: (one: T) => unknown, one: T): boolean =>
  list.find((other) => of(other) === of(one)) === one

const open = PAGES.filter(({ status }) => status === 200)
/** All refusals are drawn by the same two pages; that each is given where it should be is asked over HTTP. */
const refused = PAGES.filter(({ status }) => status !== 200)
const drawn = [...open, ...refused.filter((page) => isFirst(refused, ({ status }) => status, page))]

for (const page of drawn) {
  const { path, persona, status } = page
  test(`${persona ?? 'a visitor'}: ${path} is well made`, async ({ open }) => {
    const { page: shown, response } = await open(persona, path)
    expect(response.status()).toBe(status)
    await expect(shown.getByRole('heading', { level: 1 })).toHaveCount(1)
    const first = isFirst(drawn, partOf, page)
    await expectWellMade(shown, { phone: first, contrast: first })
  })
}
