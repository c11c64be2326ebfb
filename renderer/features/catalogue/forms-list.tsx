import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import { FORM_LAYOUTS } from '../../../shared/domain/forms/form-layouts.ts'
import { isSampled } from '../../../shared/domain/forms/sample-form.ts'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { PdfDialog, type ShownPdf } from '../../app/services/pdf-dialog.tsx'
import { FORMS, formWords } from '../../words/forms.ts'
import classes from './catalogue.module.css'

/** Every version of every form: since when, how far it is known, and a filled sample to put on display. */
export function FormsList() {
  const [shown, setShown] = useState<ShownPdf>()
  const view = async (form: string) => {
    const answer = await call('getSampleForm', { form })
    if (answer.ok) setShown({ name: formWords(form), pdf: answer.value })
    else notifyProblem(answer.problem)
  }
  const save = async (form: string) => {
    const answer = await call('saveSampleForm', { form })
    if (answer.ok) notifyDone(FORMS.saved)
    else notifyProblem(answer.problem)
  }
  return (
    <section className={classes['forms']} aria-labelledby="forms">
      <Title order={2} size="h5" id="forms">
        {FORMS.title}
      </Title>
      <ul>
        {FORM_LAYOUTS.map(({ id, name, effectiveFrom, verified }) => (
          <li key={id}>
            <span>
              <strong>{formWords(id)}</strong> <span className={classes['second']}>{name}</span>
              <span className={classes['second']}>
                {FORMS.since(formatDate(effectiveFrom))} · {verified ? FORMS.verified : FORMS.unverified}
              </span>
            </span>
            {isSampled(id) ? (
              <span className={classes['formActs']}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={FORMS.viewOf(name)}
                  onClick={() => void view(id)}
                >
                  {FORMS.view}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={FORMS.saveOf(name)}
                  onClick={() => void save(id)}
                >
                  {FORMS.save}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <PdfDialog shown={shown} onClose={() => setShown(undefined)} />
    </section>
  )
}
