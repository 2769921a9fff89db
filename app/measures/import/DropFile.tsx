import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'

/** The file on its way from the page it was dropped on to the import page, which takes it once. */
let carried: File | null = null

/** The file that was dropped on another page, once; null when there is none. */
export function takeDropped(): File | null {
  const file = carried
  carried = null
  return file
}

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Lets a file be dropped anywhere on the page: it opens the import with the file chosen, and nothing is sent
 * before the person says so. The field on the import page does the same by keyboard and without JavaScript.
 */
export function DropFile({ team, onFile }: { team: string; onFile?: (file: File) => void }) {
  const navigate = useNavigate()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files.item(0)
      if (!file) return
      if (onFile) return onFile(file)
      carried = file
      void navigate(`/teams/${team}/import`)
    }
    window.addEventListener('dragover', dragged)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', dragged)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [navigate, onFile, team])
  return (
    <div
      role="status"
      className={
        over
          ? 'fixed inset-x-0 bottom-0 z-50 border-t-2 border-brand bg-raised p-6 text-center font-semibold'
          : undefined
      }
    >
      {over && 'Drop the file to import it. Nothing is stored before you have seen a preview.'}
    </div>
  )
}
