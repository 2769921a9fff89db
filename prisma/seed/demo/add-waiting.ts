import { createHash, randomBytes } from 'node:crypto'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { addMonths, firstDay, monthAt } from '#app/kernel/time/month.ts'
import { NATIONAL_STAFF } from './people.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/**
 * Who waits for somebody of the main story: a person invited three days ago, and one who asked to join
 * yesterday.
 */
const WAITING_IN = 'OH'

/** The measure whose definition changed, by the team that reports it. */
const CHANGED = { by: 'WI', measure: 'closed-loop-needs', ago: 6 } as const

/**
 * The hash of a link that nobody holds: the demo story opens no door. Sending it again makes a link that
 * works.
 */
const unknownLink = (): string => createHash('sha256').update(randomBytes(32)).digest('hex')

/** An invitation and a request that wait for an answer. */
export function addWaiting({ setting, story, team, crew, rows, note }: TeamSeed): void {
  if (story.code !== WAITING_IN) return
  const daysAgo = (days: number) => addDuration(setting.now, { days: -days })
  const invited = daysAgo(3)
  const invitation = stableId('invitation', story.code)
  rows.invitation.push({
    id: invitation,
    email: 'ohio.medicaid@demo.example',
    name: 'Demo: Ohio Medicaid partner',
    team_id: team.id,
    role: 'member',
    sector: 'medicaid',
    token_hash: unknownLink(),
    invited_at: invited,
    invited_by: crew.lead.id,
    sent_at: invited,
    expires_at: addDuration(invited, { days: 14 }),
  })
  note(invited, crew.lead, 'team.invite', ['invitation', invitation], { role: 'member', sector: 'medicaid' })
  rows.join_request.push({
    id: stableId('join-request', story.code),
    team_id: team.id,
    email: 'ohio.community@demo.example',
    name: 'Demo: Ohio community partner',
    sector: 'community',
    reason: 'We run cribs for families in Cuyahoga County and would like to bring our counts.',
    token_hash: unknownLink(),
    asked_at: daysAgo(1),
    expires_at: daysAgo(-2),
    confirmed_at: daysAgo(1),
  })
}

/** A definition that national staff changed, so that the chart of the team that reports it shows a break. */
export function addChangedDefinition({ setting, story, rows, at, note }: TeamSeed): void {
  if (story.code !== CHANGED.by) return
  const { id, definition } = setting.measure(CHANGED.measure)
  const written = at(CHANGED.ago + 1, 20)
  const changed =
    'Demo: a need counts as met only when the family says so; until then, an accepted referral was enough.'
  const reason = 'Teams found that accepted referrals often led nowhere.'
  rows.measure_version.push({
    measure_id: id,
    number: 2,
    effective_month: firstDay(addMonths(monthAt(setting.now), -CHANGED.ago)),
    numerator_text: definition.numeratorText,
    denominator_text: definition.denominatorText,
    guidance: `${definition.guidance} Ask the family; an accepted referral alone is not enough.`,
    source: definition.source,
    usual_lag_months: definition.usualLagMonths,
    changed,
    reason,
    breaks_series: true,
    written_at: written,
    written_by: NATIONAL_STAFF.id,
  })
  note(written, NATIONAL_STAFF, 'catalog.write', ['measure', CHANGED.measure], {
    version: 2,
    changed,
    reason,
  })
}
