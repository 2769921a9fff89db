import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { EditCarry } from '#app/ui/forms/edit/EditCarry.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

/**
 * Asked once of a team's lead: who may read the tests it logs from now on. Until then they stay with the
 * team.
 */
export function AskUsual({ base, team }: { base: string; team: string }) {
  return (
    <Notice still title={`Who may read the new tests of ${team}?`}>
      <p>
        Shared tests are read by the people of other states, their coaches and participants; never by the
        public, and not by funders. Each test can be changed on its own page. Until you choose, new tests are
        private to the team.
      </p>
      <Form method="post" action={`${base}/tests/sharing`} className="flex flex-wrap gap-3 pt-1">
        <EditCarry form={returnedForm(undefined)} stands={{ sharing: null }} />
        <Button name="sharing" value="network" size="sm" look="plain">
          Share them with the learning network
        </Button>
        <Button name="sharing" value="team" size="sm" look="plain">
          Keep them private to the team
        </Button>
      </Form>
    </Notice>
  )
}
