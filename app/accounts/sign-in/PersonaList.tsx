import { Button } from '#app/ui/actions/Button.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

type Persona = { readonly key: string; readonly label: string; readonly does: string }

/** The people of the demo story, each one click away. A plain form: it works before any script has loaded. */
export function PersonaList({ personas, action }: { personas: readonly Persona[]; action: string }) {
  return (
    <form method="post" action={action}>
      <ul className="divide-y divide-line border-t border-line">
        {personas.map(({ key, label, does }) => (
          <li key={key} className="flex items-center justify-between gap-4 py-3">
            <div className="min-w-0">
              <p className="font-semibold">{label}</p>
              <p className="text-sm text-quiet">{does}</p>
            </div>
            <div className="shrink-0">
              <Button look="plain" size="sm" name="persona" value={key}>
                <span>
                  Enter<VisuallyHidden> as {label.toLowerCase()}</VisuallyHidden>
                </span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </form>
  )
}
