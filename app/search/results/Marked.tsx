import { markedPieces } from './marked.ts'

/** A text with the words that were searched in bold. */
export const Marked = ({ text }: { text: string }) =>
  markedPieces(text).map(({ text: part, marked }, at) =>
    marked ? (
      <mark key={at} className="bg-transparent font-bold text-inherit underline">
        {part}
      </mark>
    ) : (
      part
    ),
  )
