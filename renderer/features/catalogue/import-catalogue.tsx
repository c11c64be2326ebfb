import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { CATALOGUE } from '../../words/catalogue.ts'

/** Replaces the catalogue by a file of the clerk's choice, after a question. */
export function ImportCatalogue() {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const bring = async () => {
    setAsking(false)
    setBusy(true)
    const answer = await call('importCatalogue', null)
    setBusy(false)
    if (answer.ok) notifyDone(CATALOGUE.imported(answer.value.catalogueVersion, answer.value.procedures))
    else notifyProblem(answer.problem)
  }
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => setAsking(true)}>
        {CATALOGUE.import}
      </Button>
      <Confirm
        opened={asking}
        title={CATALOGUE.importTitle}
        text={CATALOGUE.importText}
        yes={CATALOGUE.importYes}
        no={CATALOGUE.importNo}
        onYes={() => void bring()}
        onNo={() => setAsking(false)}
      />
    </>
  )
}
