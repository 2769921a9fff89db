import { expect, test } from 'vitest'
import { bounded, Overloaded } from './bounded.ts'

/** Work that runs until it is finished by hand. */
function piece() {
  let finish!: (failure?: Error) => void
  const ended = new Promise<void>((resolve, reject) => {
    finish = (failure) => (failure ? reject(failure) : resolve())
  })
  const state = { begun: false }
  const work = async (): Promise<void> => {
    state.begun = true
    await ended
  }
  return { work, finish, state }
}

test('so many run at once, and the rest in the order they came, also after a failure', async () => {
  const run = bounded(2, 10)
  const pieces = Array.from({ length: 4 }, piece)
  const done = pieces.map(({ work }) => run(work).catch((error: Error) => error.message))
  const begun = () => pieces.map(({ state }) => state.begun)
  expect(begun()).toEqual([true, true, false, false])
  pieces[1]!.finish(new Error('broken'))
  expect(await done[1]).toBe('broken')
  expect(begun()).toEqual([true, true, true, false])
  for (const one of [0, 2, 3]) pieces[one]!.finish()
  await Promise.all(done)
  expect(begun()).toEqual([true, true, true, true])
})

test('beyond what may wait, work is refused and never begun, and later work finds room again', async () => {
  const run = bounded(1, 1)
  const [first, second, third] = [piece(), piece(), piece()]
  const done = [run(first.work), run(second.work)]
  await expect(run(third.work)).rejects.toBeInstanceOf(Overloaded)
  expect(third.state.begun).toBe(false)
  first.finish()
  second.finish()
  await Promise.all(done)
  third.finish()
  await run(third.work)
  expect(third.state.begun).toBe(true)
})
