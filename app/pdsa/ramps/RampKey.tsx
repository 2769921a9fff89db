const SHAPES = [
  ['●', 'adopted'],
  ['○', 'adapted'],
  ['×', 'abandoned'],
  ['□', 'stopped'],
  ['◌', 'not decided yet'],
] as const

/** What the shapes of a picture of ramps mean. */
export function RampKey() {
  return (
    <p className="text-sm text-quiet">
      The higher, the larger the test.{' '}
      {SHAPES.map(([shape, word], at) => (
        <span key={word}>
          <span className="whitespace-nowrap">
            <span aria-hidden>{shape} </span>
            {word}
            {at < SHAPES.length - 1 ? ',' : '.'}
          </span>{' '}
        </span>
      ))}
    </p>
  )
}
