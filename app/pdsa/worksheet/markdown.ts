import { filledLines } from '#app/kernel/text/text.ts'
import { STAGE_LABEL } from '../tests/transitions/stage.ts'
import type { Part, Worksheet } from './worksheet.ts'

/**
 * What would be markup in Markdown, or end a cell of a table, is held by a backslash; typed line breaks stay
 * where they fit.
 */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&')
const cell = (text: string): string => filledLines(plain(text)).join('<br>') || ' '
const prose = (text: string): string => filledLines(plain(text)).join('  \n')

/** A worksheet as a Markdown document, for a shared folder or a note. */
export function worksheetMarkdown({ title, head, stages }: Worksheet): string {
  const lines = [
    `# ${plain(title)}`,
    '',
    ...head.map((part) => `- ${inline(part)}`),
    ...stages.flatMap(({ stage, asks, parts }) => [
      '',
      `## ${STAGE_LABEL[stage]}`,
      '',
      `*${asks}*`,
      ...parts.flatMap((part) => ['', ...block(part)]),
    ]),
    '',
  ]
  return lines.join('\n')
}

const inline = (part: Part): string =>
  part.kind === 'text' ? `**${part.label}:** ${prose(part.text ?? '')}`.trimEnd() : block(part).join(' ')

function block(part: Part): string[] {
  switch (part.kind) {
    case 'text':
      return [`**${part.label}**`, '', prose(part.text ?? '…')]
    case 'choice':
      return [
        `**${part.label}**`,
        '',
        ...part.choices.map(({ label, chosen }) => `- [${chosen ? 'x' : ' '}] ${plain(label)}`),
      ]
    case 'table':
      return [
        `**${part.label}**`,
        '',
        `| ${part.columns.map(cell).join(' | ')} |`,
        `| ${part.columns.map(() => '---').join(' | ')} |`,
        ...part.rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
      ]
  }
}
