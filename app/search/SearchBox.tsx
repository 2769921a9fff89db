import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { SearchForm } from '#app/ui/forms/SearchForm.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { MOST_LETTERS, OPERATORS } from './query/operators.ts'

/** Where everything is searched, with its operators. */
export const SearchBox = ({ query = '' }: { query?: string }) => (
  <SearchForm
    action="/search"
    name="Everything"
    asked={{ q: query === '' ? undefined : query }}
    showAll="Clear the search"
    note={<OperatorHelp />}
  >
    <div className="col-span-full max-w-[44rem]">
      <Field
        label="Search"
        id="q"
        name="q"
        defaultValue={query}
        hint="Three letters or more. The last word may be its beginning."
      >
        <TextInput type="search" width="full" maxLength={MOST_LETTERS} autoComplete="off" />
      </Field>
      <input type="hidden" name="typed" value="1" />
    </div>
  </SearchForm>
)

const OperatorHelp = () => (
  <Disclosure summary="Narrow a search">
    <dl className="grid max-w-[44rem] gap-x-6 gap-y-1 text-sm sm:grid-cols-[13rem_1fr]">
      {HELP.map(({ example, says }) => (
        <div key={example} className="contents">
          <dt className="font-semibold max-sm:mt-1">
            <code className="break-words">{example}</code>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </Disclosure>
)

const HELP = [
  { example: '"home visit"', says: 'these words beside each other' },
  { example: '-smoking', says: 'without this word' },
  ...OPERATORS,
]
