import { register } from 'tsx/esm/api'

let unregister = register()

/**
 * Does an import without the translation of TypeScript, for what is built: translated once more, the text of
 * the pages would be kept in memory three times, and a start would take seconds longer.
 */
export async function asItIs(load) {
  await unregister()
  try {
    return await load()
  } finally {
    unregister = register()
  }
}
