import type { MetaFunction } from '@remix-run/node'

export const PRODUCT_NAME = 'CoIIN Collaboratory'

/** What the page's loader gave; absent where it threw and the error is shown instead. */
type Data<Loader> = Parameters<MetaFunction<Loader>>[0]['data']

/**
 * The `meta` of a page: its title, followed by the name of the product. A title of what was loaded has to say
 * something without it too; null gives the name of the product alone.
 */
export const pageTitle =
  <Loader = unknown>(title: string | ((data: Data<Loader>) => string | null)): MetaFunction<Loader> =>
  ({ data }) => {
    const own = typeof title === 'string' ? title : title(data)
    return [{ title: own === null ? PRODUCT_NAME : `${own} · ${PRODUCT_NAME}` }]
  }
