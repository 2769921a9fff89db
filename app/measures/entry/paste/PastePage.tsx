import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import type { FieldProblem } from '#app/ui/forms/problems.ts'
import type { Option, OptionGroup } from '#app/ui/forms/fields/Select.tsx'
import { pasteHeadline, type PastePreview } from './preview.ts'
import { HeadingChoices } from './HeadingChoices.tsx'
import { PasteQuestions } from './PasteQuestions.tsx'
import { PastePreviewTable } from './PastePreviewTable.tsx'

type Props = {
  readonly team: { readonly slug: string; readonly name: string }
  readonly as: string
  readonly preview: PastePreview | null
  readonly problem: string | null
  readonly mark: string
  readonly options: readonly (Option | OptionGroup)[]
  readonly chosen: readonly { readonly key: string; readonly to: string }[]
  readonly problems: readonly FieldProblem[]
}

/** What a pasted block would do, before anything is stored. */
export function PastePage(props: Props) {
  const { team, as, preview, problem, mark, options, chosen, problems } = props
  const entry = `/teams/${team.slug}/entry`
  const moving = preview ? preview.counts.new + preview.counts.changed : 0
  return (
    <>
      <PageHeader
        trail={[
          { label: team.name, href: `/teams/${team.slug}` },
          { label: 'Entry', href: entry },
        ]}
        name={`${team.name} · Paste from a spreadsheet`}
        title={preview ? pasteHeadline(preview) : 'This cannot be read'}
        lead="Nothing is stored yet."
        action={
          moving > 0 ? (
            <Form method="post" id="apply">
              <input type="hidden" name="seen" value={mark} />
              {chosen.map(({ key, to }, at) => (
                <span key={key}>
                  <input type="hidden" name={`headings[${at}].key`} value={key} />
                  <input type="hidden" name={`headings[${at}].to`} value={to} />
                </span>
              ))}
              <Button>{applyWords(moving, preview?.questions.length ?? 0)}</Button>
            </Form>
          ) : (
            <ButtonLink href={`${entry}/paste`} look="plain">
              Paste something else
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8">
        <ProblemSummary problems={problems} title="Nothing was stored" />
        {problem && <Notice kind="problem">{problem}</Notice>}
        {preview && (
          <>
            <Remarks preview={preview} />
            {preview.questions.length > 0 && <PasteQuestions questions={preview.questions} form="apply" />}
            {preview.refused.length > 0 && <Refused preview={preview} />}
            {preview.measures.length > 0 && <PastePreviewTable preview={preview} />}
            <HeadingChoices headings={preview.headings} options={options} />
          </>
        )}
        <p className="text-sm text-quiet">
          Saving as {as}. What is applied can be taken back in one go, as long as nobody has changed it since.
        </p>
      </div>
    </>
  )
}

function applyWords(moving: number, asked: number): string {
  if (asked === 0) return `Apply ${moving} ${moving === 1 ? 'figure' : 'figures'}`
  return asked === moving ? 'Apply what is ticked' : `Apply ${moving - asked} and what is ticked`
}

function Remarks({ preview: { blank, passedOver } }: { preview: PastePreview }) {
  return (
    <>
      {blank > 0 && (
        <p>
          {blank} {blank === 1 ? 'cell is' : 'cells are'} empty: they say nothing, and what is saved there
          stays.
        </p>
      )}
      {passedOver.length > 0 && (
        <Disclosure
          summary={`${passedOver.length} ${passedOver.length === 1 ? 'line' : 'lines'} without a month left out`}
        >
          <ul className="list-disc ps-6">
            {passedOver.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

const MOST_REFUSED = 100

function Refused({ preview: { refused } }: { preview: PastePreview }) {
  const rest = refused.length - MOST_REFUSED
  return (
    <section aria-labelledby="refused" className="space-y-3">
      <h2 id="refused" className="text-lg">
        {refused.length} refused: the rest can be applied without {refused.length === 1 ? 'it' : 'them'}
      </h2>
      <Table caption="Refused figures" captionHidden>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="num">
              Pasted
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, MOST_REFUSED).map(({ where, what, text, message }) => (
            <tr key={`${where} ${what}`}>
              <th scope="row">
                {what}
                <span className="block font-normal text-quiet">{where}</span>
              </th>
              <td className="num">{text}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && <p>{rest} more are marked in the table below.</p>}
    </section>
  )
}
