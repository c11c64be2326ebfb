import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './devices.module.css'

interface SectionProps {
  readonly title: string
  readonly about: string
  readonly children: ReactNode
}

/** One device, or one list that goes with devices. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes['panel']} aria-labelledby={id}>
      <Title order={2} size="h5" id={id}>
        {title}
      </Title>
      <p className={classes['note']}>{about}</p>
      {children}
    </section>
  )
}
