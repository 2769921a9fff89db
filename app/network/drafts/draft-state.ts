/** What became of the last attempt to save a draft. */
export type DraftState = 'idle' | 'saved' | 'beside' | 'signed-out' | 'refused' | 'unreachable'

export const DRAFT_STATE_WORDS: Readonly<Record<DraftState, string>> = {
  idle: '',
  saved: 'Draft saved',
  beside: 'Draft saved. A different text that was saved before is kept beside it.',
  'signed-out': 'The draft is not saved: you are signed out. Sign in in another window, and go on here.',
  refused: 'The draft is not saved. Copy your text before you leave this page.',
  unreachable: 'The draft is not saved yet: there is no connection. It is tried again.',
}
