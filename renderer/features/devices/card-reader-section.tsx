import { useDesktopQuery } from '../../app/services/query.ts'
import { DEVICES } from '../../words/devices.ts'
import { CardPortForm } from './card-port-form.tsx'
import { CardTest } from './card-test.tsx'
import classes from './devices.module.css'
import { Section } from './section.tsx'

const words = DEVICES.card

/** The reader of identity cards: which port it is on, how it is, and a try. */
export function CardReaderSection() {
  const { value: reader } = useDesktopQuery('getCardReader', null)
  return (
    <Section title={words.title} about={words.about}>
      {reader ? (
        <>
          <CardPortForm key={JSON.stringify(reader.port)} port={reader.port} />
          <p role="status" className={classes['state']}>
            {words.states[reader.state]}
          </p>
        </>
      ) : null}
      <CardTest />
    </Section>
  )
}
