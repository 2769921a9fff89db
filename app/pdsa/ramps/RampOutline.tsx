import type { NamedIdea } from '#app/toolkit/ideas/idea.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { letterOf, type Ramp } from './ramp.ts'
import { RampTestList } from './RampTestList.tsx'

/** A ramp with the idea of the toolkit that it is on. */
type OutlinedRamp = Ramp & { readonly idea: NamedIdea | null }

/** Ramps as a nested list: what the picture shows, in words and with the way to every test. */
export function RampOutline({ ramps, base }: { ramps: readonly OutlinedRamp[]; base: string }) {
  return (
    <ul className="space-y-4">
      {ramps.map(({ id, tests, idea }, at) => (
        <li key={id} className="break-inside-avoid">
          <p>
            <b>
              {letterOf(at)} {tests[0]!.change}
            </b>
            {idea && (
              <span className="text-sm text-quiet">
                {' '}
                on the idea <Link href={`/ideas/${idea.slug}`}>{idea.title}</Link>
              </span>
            )}
          </p>
          <RampTestList tests={tests} base={base} />
        </li>
      ))}
    </ul>
  )
}
