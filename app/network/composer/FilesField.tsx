import { ACCEPTED } from '#app/files/kinds.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FileInput } from '#app/ui/forms/fields/FileInput.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import { LONGEST_ALT } from '../files/post-file.ts'
import type { useFiles } from './use-files.tsx'

/**
 * Pictures and files of a post. With script each is sent when it is chosen and written into the text, and its
 * description asked for; without, they are sent with the form and stand under the post.
 */
export function FilesField({
  form,
  files: { pictures, status, problems, send, describe },
}: {
  form: ReturnType<typeof returnedForm>
  files: ReturnType<typeof useFiles>
}) {
  const errors = [...form.errors('files'), ...problems]
  return (
    <div className="space-y-4">
      {pictures.map(({ id, name }) => (
        <Field
          key={id}
          id={`picture-${id}`}
          name={`picture-${id}`}
          label={`What ${name} shows`}
          hint="Read aloud to people who cannot see the picture."
        >
          <TextInput
            width="full"
            maxLength={LONGEST_ALT}
            onChange={({ target }) => void describe(id, target.value)}
          />
        </Field>
      ))}
      <p role="status" className="text-sm text-quiet empty:hidden">
        {status}
      </p>
      <Disclosure summary="Add pictures or files" open={errors.length > 0}>
        <div className="space-y-4">
          <Field
            id="files"
            name="files"
            label="Pictures or files"
            hint="Five at once, 10 MB each. No faces, names or record numbers of patients. Where a photo was taken is removed."
            errors={errors}
          >
            <FileInput
              multiple
              accept={ACCEPTED}
              onChange={({ currentTarget }) => {
                const chosen = [...(currentTarget.files ?? [])]
                currentTarget.value = ''
                void send(chosen)
              }}
            />
          </Field>
          <div className="hidden noscript:block">
            <Field
              label="What the pictures show"
              optional
              hint="Read aloud to people who cannot see them."
              {...fieldProps(form, 'alt')}
            >
              <TextInput width="full" maxLength={LONGEST_ALT} />
            </Field>
          </div>
        </div>
      </Disclosure>
    </div>
  )
}
