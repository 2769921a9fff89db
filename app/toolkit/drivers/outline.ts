import { nodeWords, type DiagramNode } from './diagram.ts'

const KIND = { aim: 'Aim', primary: 'Driver', secondary: 'Driver', idea: 'Idea', measure: 'Measure' } as const

/** The diagram as a nested list in Markdown, the aim first. */
export function outlineMarkdown(title: string, root: DiagramNode): string {
  const lines = (node: DiagramNode, depth: number): string[] => [
    `${'  '.repeat(depth)}- ${KIND[node.level]}: ${nodeWords(node)}${node.mark ? `: ${node.mark.words}` : ''}`,
    ...node.children.flatMap((child) => lines(child, depth + 1)),
  ]
  return [`# ${title}`, '', ...lines(root, 0), ''].join('\n')
}
