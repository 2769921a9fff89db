import { Link } from '#app/ui/actions/Link.tsx'
import type { Ramp } from './ramp.ts'
import { RampKey } from './RampKey.tsx'
import { RampPicture } from './RampPicture.tsx'
import { RampTestList } from './RampTestList.tsx'

/** The ramp a test belongs to, on its page; nothing while the test is the only test. */
export function RampStrip({ ramp, current, base }: { ramp: Ramp | null; current: string; base: string }) {
  if (ramp === null || ramp.tests.length < 2) return null
  return (
    <section aria-labelledby="ramp" className="space-y-3">
      <h2 id="ramp" className="text-xl">
        The ramp it belongs to
      </h2>
      <div className="max-w-[36rem]">
        <RampPicture
          ramps={[ramp]}
          name={`Ramp of ${ramp.tests.length} tests; the list below says the same`}
          current={current}
        />
      </div>
      <RampKey />
      <RampTestList tests={ramp.tests} base={base} current={current} />
      <p className="text-sm print:hidden">
        <Link href={`${base}/tests/ramps`}>All ramps of the team</Link>
      </p>
    </section>
  )
}
