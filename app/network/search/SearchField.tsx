import { Field } from '#app/ui/forms/Field.tsx'
import { SearchForm } from '#app/ui/forms/SearchForm.tsx'
import { Select } from '#app/ui/forms/Select.tsx'
import { TextInput } from '#app/ui/forms/TextInput.tsx'

/** Where topics are searched by their words, in all spaces or in one. */
export function SearchField({
  words = '',
  space = null,
  spaces,
}: {
  words?: string
  space?: string | null
  spaces: readonly { readonly value: string; readonly label: string }[]
}) {
  return (
    <SearchForm
      action="/network/search"
      name="Topics"
      asked={{ words: words === '' ? undefined : words, space: space ?? undefined }}
      showAll="Clear the search"
    >
      <Field label="Search the network" id="words" name="words" defaultValue={words}>
        <TextInput type="search" width="full" maxLength={200} />
      </Field>
      <Field label="Space" id="space" name="space" defaultValue={space ?? ''}>
        <Select options={[{ value: '', label: 'All spaces' }, ...spaces]} />
      </Field>
    </SearchForm>
  )
}
