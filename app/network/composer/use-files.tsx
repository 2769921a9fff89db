import { useState, type RefObject } from 'react'
import { fileMarkdown, inBrackets } from '../files/post-file.ts'
import type { SentFile } from './send-file.tsx'

/**
 * Sends files one after another while their post is being written, and writes each into its text. What sends
 * them is fetched with the first. `pictures`: those that were sent, to be described.
 */
export function useFiles(text: RefObject<HTMLTextAreaElement>) {
  const [pictures, setPictures] = useState<readonly SentFile[]>([])
  const [status, setStatus] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const send = async (files: readonly File[]) => {
    const { sendFile, insertBlock } = await import('./send-file.tsx')
    setProblems([])
    for (const file of files) {
      setStatus(`Sending ${file.name}`)
      const sent = await sendFile(file)
      if (typeof sent === 'string') setProblems((before) => [...before, sent])
      else {
        if (text.current) insertBlock(text.current, fileMarkdown(sent, sent.isImage ? '' : sent.name))
        if (sent.isImage) setPictures((before) => [...before, sent])
      }
    }
    setStatus('')
  }
  const describe = async (id: string, words: string) => {
    const { describeInText } = await import('./send-file.tsx')
    if (text.current) describeInText(text.current, id, inBrackets(words))
  }
  return { pictures, status, problems, send, describe }
}
