import { Link } from '#app/ui/actions/Link.tsx'

/** From a test to its worksheet. `test`: the address of the test. */
export function WorksheetLink({ test }: { test: string }) {
  return (
    <p className="print:hidden">
      <Link href={`${test}/worksheet`}>Worksheet of this test, to print</Link>
    </p>
  )
}

/**
 * Ways in and out for the tests of a team. `tests`: the address of its tests; `any`: whether there are any.
 */
export function TestListLinks({ tests, mayWrite, any }: { tests: string; mayWrite: boolean; any: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {any && (
        <li>
          <Link href={`${tests}.csv`} reload>
            Download as CSV
          </Link>
        </li>
      )}
      {mayWrite && (
        <li>
          <Link href={`${tests}/import`}>Import tests from a file</Link>
        </li>
      )}
      <li>
        <Link href={`${tests}/worksheet`}>Blank worksheet, to print</Link>
      </li>
    </ul>
  )
}
