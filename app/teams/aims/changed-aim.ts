/** An aim that was set, changed or closed since an instant. */
export type ChangedAim = {
  readonly id: string
  readonly what: string
  readonly did: 'set' | 'changed' | 'closed'
  readonly at: Date
}
