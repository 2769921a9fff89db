import { Link } from '#app/ui/actions/Link.tsx'
import { changeWords, type TopicChange } from './change.ts'

/** What staff did to the topic behind a post of its stream. */
export const ChangeLines = ({
  changes,
  after,
}: {
  changes: readonly TopicChange[]
  after: (number: number) => boolean
}) => (
  <>
    {changes
      .filter(({ afterNumber }) => after(afterNumber))
      .map((change) => {
        const words = changeWords(change)
        return (
          <p key={change.id} className="border-t border-line py-4 text-sm text-quiet">
            {words.before}
            {change.otherId === null ? (
              change.otherTitle
            ) : (
              <Link href={`/network/topics/${change.otherId}`}>{change.otherTitle}</Link>
            )}
            {words.after}
          </p>
        )
      })}
  </>
)
