const figure = new Intl.NumberFormat('en-US')

/** How long a text is and may be. It speaks up only where the end is near. */
export function CharacterCount({ length, most }: { length: number; most: number }) {
  const left = most - length
  const over = left < 0
  return (
    <p className={`text-sm ${over ? 'font-semibold text-problem' : 'text-quiet'}`}>
      {figure.format(length)} of {figure.format(most)} characters
      <span role="status">
        {over && `: ${figure.format(-left)} too many`}
        {!over && left <= most / 50 && ': nearly full'}
      </span>
    </p>
  )
}
