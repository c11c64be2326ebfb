import { Autocomplete, Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { BAUD_RATES, type CardPortChoice, cardPortSchema } from '../../../shared/contract/card-port.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { sentenceFor } from '../../words.ts'
import { DEVICES } from '../../words/devices.ts'
import classes from './devices.module.css'

const words = DEVICES.card
const USUAL_BAUD = 9600

/** The port of the reader: one that the machine has, or one named by hand; empty = none. */
export function CardPortForm({ port }: { readonly port: CardPortChoice | null }) {
  const [path, setPath] = useState(port?.path ?? '')
  const [baud, setBaud] = useState<number>(port?.baud ?? USUAL_BAUD)
  const [wrong, setWrong] = useState(false)
  const { value: found = [], problem, loading, refetch } = useDesktopQuery('listCardPorts', null)
  const makers = new Map(found.map(({ path, maker }) => [path, maker]))
  const save = async () => {
    const typed = cardPortSchema.nullable().safeParse(path.trim() === '' ? null : { path: path.trim(), baud })
    setWrong(!typed.success)
    if (!typed.success) return
    const answer = await call('saveCardPort', { port: typed.data })
    if (answer.ok) notifyDone(words.saved)
    else notifyProblem(answer.problem)
  }
  return (
    <form
      noValidate
      autoComplete="off"
      className={classes['row']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Autocomplete
        label={words.port}
        description={words.portHint}
        data={[...makers.keys()]}
        renderOption={({ option }) => `${option.value} ${makers.get(option.value) ?? ''}`}
        value={path}
        onChange={setPath}
        error={wrong ? words.portWrong : undefined}
        errorProps={{ role: 'alert' }}
        w={{ base: '100%', xs: 420 }}
      />
      <NativeSelect
        label={words.baud}
        data={BAUD_RATES.map(String)}
        value={String(baud)}
        onChange={(event) => setBaud(Number(event.currentTarget.value))}
      />
      <Button variant="default" loading={loading} onClick={refetch}>
        {words.refresh}
      </Button>
      <Button type="submit">{words.save}</Button>
      {problem ? <p className={classes['note']}>{sentenceFor(problem)}</p> : null}
    </form>
  )
}
