import { useRef, useState } from 'react'
import { MOST_FILE_BYTES } from '#app/files/kinds.ts'

/** A file about to be sent. */
export type ChosenFile = {
  readonly key: number
  readonly file: File
  readonly caption: string
  /** How much of it left already, in bytes; null before and after. */
  readonly sentBytes: number | null
  /** Why it was refused, in a sentence. */
  readonly problem: string | null
}

const UNREACHABLE = 'It did not arrive. Look whether you are connected, then send it again.'

/** Sends one file and gives the sentence why it was refused, or null when it was stored. */
function sendOne(
  address: string,
  { file, caption }: ChosenFile,
  stage: string,
  onProgress: (bytes: number) => void,
): Promise<string | null> {
  const form = new FormData()
  form.set('stage', stage)
  form.set('caption', caption)
  form.append('files', file)
  return new Promise((resolve) => {
    // fetch does not report the progress of an upload.
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded }) => onProgress(Math.min(loaded, file.size))
    request.onerror = () => resolve(UNREACHABLE)
    request.onload = () => resolve(request.status === 201 ? null : reasonIn(request.responseText))
    request.open('POST', address)
    request.send(form)
  })
}

function reasonIn(text: string): string {
  try {
    const { problems } = JSON.parse(text) as { problems: { message: string }[] }
    return problems.map(({ message }) => message).join(' ')
  } catch {
    return UNREACHABLE
  }
}

const tooLarge = (file: File): string | null =>
  file.size <= MOST_FILE_BYTES ? null : 'It is larger than 10 MB. Choose a smaller file, or leave it out.'

/** The files that were chosen, and sending them one after another to `address`. */
export function useSendFiles(address: string) {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])
  const [sending, setSending] = useState(false)
  const [said, setSaid] = useState('')
  const next = useRef(0)
  const change = (key: number, changes: Partial<ChosenFile>) =>
    setChosen((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  const take = (key: number) => setChosen((all) => all.filter((one) => one.key !== key))

  /** Gives how many were stored; the others stay in the list, with the reason. */
  async function send(stage: string): Promise<number> {
    if (chosen.length === 0) {
      setSaid('Choose at least one file.')
      return 0
    }
    setSending(true)
    let stored = 0
    for (const one of chosen) {
      const { key, file } = one
      setSaid(`Sending ${file.name}`)
      const problem =
        tooLarge(file) ?? (await sendOne(address, one, stage, (sentBytes) => change(key, { sentBytes })))
      if (problem === null) {
        stored += 1
        take(key)
      } else change(key, { problem, sentBytes: null })
    }
    setSending(false)
    const left = chosen.length - stored
    setSaid(
      [
        stored > 0 && `${stored} ${stored === 1 ? 'file is' : 'files are'} attached.`,
        left > 0 && `${left} ${left === 1 ? 'was' : 'were'} not: the reason stands beside it.`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    return stored
  }

  return {
    chosen,
    sending,
    said,
    choose: (files: readonly File[]) =>
      setChosen((all) => [
        ...all,
        ...files.map((file) => ({
          key: next.current++,
          file,
          caption: '',
          sentBytes: null,
          problem: tooLarge(file),
        })),
      ]),
    describe: (key: number, caption: string) => change(key, { caption }),
    leaveOut: take,
    send,
  }
}
