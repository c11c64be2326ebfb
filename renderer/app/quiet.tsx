import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './quiet.module.css'

interface QuietProps {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

/** A whole window with one sentence: opening, out of order. */
export function Quiet({ title, text, children }: QuietProps) {
  return (
    <main className={classes['quiet']}>
      <Title order={1} size="h3">
        {title}
      </Title>
      <Text role="status">{text}</Text>
      {children}
    </main>
  )
}
