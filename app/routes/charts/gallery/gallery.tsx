import { pageTitle } from '#app/routes/page-title.ts'
import { GalleryItem } from '#app/charts/gallery/GalleryItem.tsx'
import { galleryEntries } from '#app/charts/gallery/entries.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Charts and when to use them')

export default function Gallery() {
  const entries = galleryEntries()
  return (
    <>
      <PageHeader
        title="Charts and when to use them"
        lead="Every chart the collaboratory can draw, with an example, what its lines are, and where the method comes from. The chart of a measure is chosen from what is counted, and a team may choose another."
      />
      <nav aria-label="Charts on this page" data-chrome className="mb-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {entries.map(({ id, title }) => (
            <li key={id}>
              <Link href={`#${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-14 print:space-y-6">
        {entries.map((entry) => (
          <GalleryItem key={entry.id} entry={entry} />
        ))}
      </div>
    </>
  )
}
