import { Form } from '@remix-run/react'
import { instantLabel } from '#app/kernel/time/day.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import type { Met } from './save-outcome.ts'

const PATH: Readonly<Record<Met['what'], string>> = { rename: 'words', move: 'place', remove: 'removal' }

const SAYS: Readonly<Record<Met['clash'], string>> = {
  gone: 'Somebody else has removed this while you had it open',
  worded: 'Somebody else has put this in other words while you had it open',
  moved: 'Somebody else has moved this while you had it open',
  'under-it': 'Somebody else has changed what is under this while you had it open',
}

const INSIST: Readonly<Record<Met['what'], string>> = {
  rename: 'Use your words',
  move: 'Move it where you want it',
  remove: 'Remove it all the same',
}

/** Two people were at the same thing: what each of them said, and a choice. Nothing has been changed yet. */
export function MetNotice({ met, base, onDone }: { met: Met; base: string; onDone?: () => void }) {
  const gone = met.clash === 'gone'
  return (
    <Notice kind="caution" title={SAYS[met.clash]}>
      <ul className="list-disc ps-5">
        {met.since.map(({ number, change, writtenBy, writtenAt }) => (
          <li key={number}>
            Version {number}, {writtenBy ?? 'the collaboratory'}, {instantLabel(writtenAt)}: {change}
          </li>
        ))}
      </ul>
      {(met.theirs !== null || met.yours !== null) && met.what !== 'remove' && (
        <dl className="grid grid-cols-[5rem_1fr] gap-x-3">
          <dt className="font-semibold">Theirs</dt>
          <dd>{met.theirs ?? 'not in the diagram'}</dd>
          <dt className="font-semibold">Yours</dt>
          <dd>{met.yours}</dd>
        </dl>
      )}
      <div className="flex flex-wrap gap-3 pt-2">
        {(!gone || met.what === 'rename') && (
          <Form
            method="post"
            action={`${base}/${met.node}/${PATH[met.what]}`}
            preventScrollReset
            onSubmit={onDone}
          >
            <input type="hidden" name="seen" value={met.seen} />
            <input type="hidden" name="insist" value={met.now} />
            {Object.entries(met.again).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button look="plain" size="sm">
              {gone ? 'Bring it back in your words' : INSIST[met.what]}
            </Button>
          </Form>
        )}
        <ButtonLink href={gone ? base : `${base}?node=${met.node}`} look="plain" size="sm" onClick={onDone}>
          {met.what === 'remove' ? 'Keep it' : 'Keep theirs'}
        </ButtonLink>
      </div>
    </Notice>
  )
}
