import { expect, test } from 'vitest'
import { FILE_ADDRESS, fileHref, fileMarkdown, filesIn } from './post-file.ts'

const id = '0b5c2f1e-7f1c-4f7e-9c39-2f3b8f8f3a10'

test('a picture in a text is known again by its address', () => {
  const text = fileMarkdown({ id, isImage: true }, 'The board')
  expect(text).toBe(`![The board](/network/files/${id})`)
  expect(filesIn(`${text} and ${text}`)).toEqual([id])
  expect(fileHref(id)).toMatch(FILE_ADDRESS)
  expect(`${fileHref(id)}/x`).not.toMatch(FILE_ADDRESS)
})

test('a name cannot end the brackets it stands in', () => {
  expect(fileMarkdown({ id, isImage: false }, 'a](javascript:x)\n![b')).toBe(
    `[a\\](javascript:x) \\!\\[b](/network/files/${id})`,
  )
})
