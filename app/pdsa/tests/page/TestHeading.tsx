import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { Chip } from '#app/ui/content/Chip.tsx'
import { dueStage, dueWords } from '../../due/due.ts'
import { SCALE_LABEL } from '../scale.ts'
import { DECISION_LABEL, STAGE_LABEL } from '../transitions/stage.ts'
import { SHARING_LABEL, type Test } from '../test.ts'

/** The state of a test, in a line of short labels under its title. */
export function TestHeading({ test, today }: { test: Test; today: CalendarDay }) {
  const due = dueStage(test, today)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {due ? (
        <Chip tone="concern">{dueWords(due)}</Chip>
      ) : (
        <Chip tone="brand">{test.decision ? DECISION_LABEL[test.decision] : STAGE_LABEL[test.stage]}</Chip>
      )}
      <Chip>{AREA_NAMES[test.areaSlug].shortName}</Chip>
      <Chip>{SCALE_LABEL[test.scale]}</Chip>
      {test.cycle > 1 && <Chip>Cycle {test.cycle}</Chip>}
      <Chip icon={test.sharing === 'team' ? 'lock' : 'users'}>{SHARING_LABEL[test.sharing]}</Chip>
      <span className="text-sm text-quiet">Owner: {test.owner.name}</span>
    </div>
  )
}
