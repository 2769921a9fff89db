import { Fragment, type ReactNode } from 'react'
import { tenth } from '../../drawing/frame.ts'
import { textWidth } from '../../drawing/labels/text.ts'

/** Room inside a picture with what is drawn in it, from `top` on downwards; in the units of the view box. */
export interface Block {
  readonly height: number
  readonly draw: (top: number) => ReactNode
}

/** Blocks under each other as one. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (top) => {
      let at = top
      return blocks.map(({ height, draw }, place) => {
        const own = at
        at += height
        return <Fragment key={place}>{draw(own)}</Fragment>
      })
    },
  }
}

export const space = (height: number): Block => ({ height, draw: () => null })

interface TextStyle {
  readonly size: number
  readonly x: number
  /** Where lines are broken. */
  readonly width: number
  readonly weight?: number
  readonly fill?: string
}

/** Sentences under each other, each beginning a line of its own, 1.3 times the size of the letters apart. */
export function texts(sentences: readonly string[], style: TextStyle): Block {
  const { size, x, width, weight, fill } = style
  const lines = sentences.flatMap((sentence) => wrapped(sentence, size, width))
  const step = size * 1.3
  return {
    height: lines.length * step,
    draw: (top) =>
      lines.map((line, at) => (
        <text
          key={at}
          x={x}
          y={tenth(top + size + at * step)}
          fontSize={size}
          fontWeight={weight}
          fill={fill}
        >
          {line}
        </text>
      )),
  }
}

/** Lines no wider than `width`, broken between words. */
function wrapped(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length === 0) lines.push(word)
    else if (textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
