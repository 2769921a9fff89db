import { teamSlug } from '#app/teams/team-slug.ts'
import { addMonths, firstDay, monthAt, type Month } from '#app/kernel/time/month.ts'
import { addAims } from './add-aims.ts'
import { addAssessments } from './add-assessments.ts'
import { addAnnotations } from './add-annotations.ts'
import { addPeriods } from './add-periods.ts'
import { addReportedMeasures } from './add-reported-measures.ts'
import { addDrivers } from './add-drivers.ts'
import { addEvents } from './add-events.ts'
import { addCoachNotes } from './add-coach-notes.ts'
import { addComments } from './add-comments.ts'
import { addPromises } from './add-promises.ts'
import { addReviews } from './add-reviews.ts'
import { addTests } from './add-tests.ts'
import { addSplits } from './add-splits.ts'
import { addValues } from './add-values.ts'
import { addChangedDefinition, addWaiting } from './add-waiting.ts'
import { COACH, crewOf, membersOf, NATIONAL_STAFF } from './people.ts'
import { instantIn } from './present.ts'
import type { DemoRows, Setting } from './rows.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'
import type { TeamStory } from './story.ts'

/** Adds the rows of one team's story to `rows`. */
export function addTeam(setting: Setting, story: TeamStory, rows: DemoRows): void {
  const seed = begin(setting, story, rows)
  const { team, at, note } = seed
  const joined = monthsAgo(setting.now, story.joinedAgo)
  rows.team.push({
    id: team.id,
    collaborative_id: setting.collaborativeId,
    jurisdiction_code: story.code,
    slug: teamSlug(team.name),
    name: team.name,
    demo: true,
    joined_on: firstDay(joined),
  })
  note(at(story.joinedAgo, 1), NATIONAL_STAFF, 'team.create', ['team', team.id], { jurisdiction: story.code })
  addPeople(seed)
  addAreas(seed)
  addReportedMeasures(seed)
  addValues(seed)
  addSplits(seed)
  addEvents(seed)
  addAims(seed)
  addAnnotations(seed)
  addTests(seed)
  addDrivers(seed)
  addAssessments(seed)
  addPeriods(seed)
  addReviews(seed)
  addPromises(seed)
  addComments(seed)
  addCoachNotes(seed)
  addWaiting(seed)
  addChangedDefinition(seed)
}

function begin(setting: Setting, story: TeamStory, rows: DemoRows): TeamSeed {
  const name = setting.jurisdictionName(story.code)
  const team = { id: stableId('team', story.code), name }
  return {
    setting,
    story,
    team,
    crew: crewOf(story.code, name),
    rows,
    at: (ago, day = 12) => instantIn(monthsAgo(setting.now, ago), day, 15, setting.now),
    note: (at, by, action, [kind, id], data) =>
      rows.event.push({
        at,
        actor_id: by.id,
        actor_label: by.label,
        action,
        team_id: team.id,
        subject_kind: kind,
        subject_id: id,
        data,
      }),
  }
}

const monthsAgo = (now: Date, ago: number): Month => addMonths(monthAt(now), -ago)

function addPeople({ story, team, crew, rows, at }: TeamSeed): void {
  const started_at = at(story.joinedAgo, 1)
  for (const { person, role, sector } of membersOf(crew)) {
    rows.person.push({ id: person.id, email: person.email, name: person.name, demo_persona: person.persona })
    rows.membership.push({ person_id: person.id, team_id: team.id, role, sector, started_at })
  }
  if (story.coached) rows.coach_assignment.push({ person_id: COACH.id, team_id: team.id, started_at })
}

function addAreas({ story, team, crew, rows, at, note }: TeamSeed): void {
  for (const { slug, ago, left } of story.areas ?? []) {
    const id = stableId('team-area', story.code, slug, String(ago))
    rows.team_area.push({
      id,
      team_id: team.id,
      area_slug: slug,
      started_at: at(ago, 3),
      started_by: crew.lead.id,
      left_at: left ? at(left.ago, 3) : null,
      left_by: left ? crew.lead.id : null,
      left_reason: left?.reason ?? null,
    })
    note(at(ago, 3), crew.lead, 'team.areas.choose', ['area', slug], {})
    if (left) note(at(left.ago, 3), crew.lead, 'team.areas.leave', ['area', slug], { reason: left.reason })
  }
}
