import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { profileFields } from '../profile-fields.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS, type AreaSlug } from '#app/teams/areas/area-slug.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { ClashChoice } from '#app/ui/forms/edit/ClashChoice.tsx'
import { EditFields } from '#app/ui/forms/edit/EditFields.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { FieldGroup } from '#app/ui/forms/fields/FieldGroup.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { fieldProps, type returnedForm } from '#app/ui/forms/returned-form.ts'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { StoredPerson } from '../person.ts'
import { TIME_ZONES } from './time-zones.ts'
import { AudienceChoice } from './AudienceChoice.tsx'

/** What a person says of themselves, each part beside the choice who sees it. */
export function ProfileForm({
  person,
  form,
}: {
  person: Pick<StoredPerson, 'name' | 'title' | 'organization' | 'areas' | 'timeZone' | 'about' | 'shown'>
  form: ReturnType<typeof returnedForm>
}) {
  const audience = (part: keyof StoredPerson['shown'], what: string) => (
    <AudienceChoice part={part} what={what} shown={person.shown} form={form} />
  )
  const interests = form.values('areas', person.areas)
  return (
    <Form method="post" noValidate className="max-w-4xl space-y-6">
      <EditFields
        form={form}
        stands={profileFields(person)}
        show={{ areas: (value) => AREA_NAMES[value as AreaSlug].name }}
      >
        <ProblemSummary problems={form.problems} title="The profile is not saved" />
        <Row choice={audience('listing', 'your name, teams, roles and sectors')}>
          <Field
            label="Name"
            hint="Your sector belongs to each membership; the team lead changes it."
            {...fieldProps(form, 'name', person.name)}
            required
          >
            <TextInput autoComplete="name" width="full" />
          </Field>
        </Row>
        <Row choice={audience('title', 'your role title')}>
          <Field label="Role title" optional {...fieldProps(form, 'title', person.title ?? '')}>
            <TextInput autoComplete="organization-title" width="full" />
          </Field>
        </Row>
        <Row choice={audience('organization', 'your organization')}>
          <Field
            label="Organization"
            optional
            {...fieldProps(form, 'organization', person.organization ?? '')}
          >
            <TextInput autoComplete="organization" width="full" />
          </Field>
        </Row>
        <Row choice={audience('areas', 'your areas of interest')}>
          <FieldGroup legend="Areas of interest" id="areas" errors={form.errors('areas')}>
            {AREA_SLUGS.map((slug) => (
              <label key={slug} className="flex gap-3">
                <input
                  type="checkbox"
                  name="areas"
                  value={slug}
                  defaultChecked={interests.includes(slug)}
                  className="mt-1 size-4.5 shrink-0 accent-brand"
                />
                {AREA_NAMES[slug].name}
              </label>
            ))}
            <ClashChoice field="areas" label="Areas of interest" />
          </FieldGroup>
        </Row>
        <Row choice={audience('timeZone', 'your time zone')}>
          <Field
            label="Time zone"
            optional
            hint="So that others find an hour for a call."
            {...fieldProps(form, 'timeZone', person.timeZone ?? '')}
          >
            <Select options={TIME_ZONES} placeholder="Not said" width="full" />
          </Field>
        </Row>
        <Row choice={audience('about', 'that line')}>
          <Field
            label="A line about yourself"
            optional
            hint="What others may ask you about, at most 300 characters."
            {...fieldProps(form, 'about', person.about ?? '')}
          >
            <TextInput width="full" />
          </Field>
        </Row>
        <Row choice={audience('email', 'your e-mail address')}>
          <p className="font-semibold">E-mail address</p>
          <p className="text-sm text-quiet">
            The lead of your team sees it in any case, to reach you. You change it on the page of your
            account.
          </p>
        </Row>
        <div className="flex flex-wrap gap-3">
          <Button>Save the profile</Button>
          <ButtonLink href="/account" look="plain">
            Back to your account
          </ButtonLink>
        </div>
      </EditFields>
    </Form>
  )
}

const Row = ({ children, choice }: { children: ReactNode; choice: ReactNode }) => (
  <div className="grid gap-4 border-b border-line pb-6 md:grid-cols-[3fr_2fr] md:gap-8">
    <div>{children}</div>
    <div>{choice}</div>
  </div>
)
