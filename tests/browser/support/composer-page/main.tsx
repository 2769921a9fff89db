import { createRoot } from 'react-dom/client'
import '#app/ui/tokens.css'
import { Composer } from '#app/network/composer/Composer.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'
import { Button } from '#app/ui/actions/Button.tsx'

createRoot(document.querySelector('#form')!).render(
  <form method="post" action="/sent">
    <Composer
      form={returnedForm(undefined)}
      id="body"
      name="body"
      label="Your reply"
      hint="Markdown works."
      errors={[]}
      defaultValue=""
      place={{ topic: 'one' }}
      previewAt="/preview"
    >
      <Button>Post reply</Button>
    </Composer>
  </form>,
)
