import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useProcedureIndex } from '../../app/services/public-tables.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { Page } from '../../ui/page.tsx'
import { certify as words } from '../../words/certify.ts'
import { SHELL } from '../../words/shell.ts'
import { BookSection } from './book-section.tsx'
import { CertifyForm } from './certify-form.tsx'

/** What is done while the person waits (chứng thực, bản sao trích lục), one person after the other, and its books. */
export function CertifyPage() {
  const index = useProcedureIndex()
  const [tab, setTab] = useState<string | null>('entry')
  const [round, setRound] = useState({ number: 1, procedureCode: '' })
  const next = (procedureCode: string) => setRound(({ number }) => ({ number: number + 1, procedureCode }))
  useShortcut('f5', () => setTab('entry'), { enabled: tab === 'book' })
  if (index.entries.length === 0) return <p role="status">{SHELL.loading}</p>
  return (
    <Page title={words.title} focusTitle={false}>
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List aria-label={words.title} mb="sm">
          <Tabs.Tab value="entry">{words.tabs.entry}</Tabs.Tab>
          <Tabs.Tab value="book">{words.tabs.book}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="entry">
          <CertifyForm
            key={round.number}
            index={index}
            open={tab === 'entry'}
            first={round.procedureCode}
            onNext={next}
          />
        </Tabs.Panel>
        <Tabs.Panel value="book">{tab === 'book' && <BookSection />}</Tabs.Panel>
      </Tabs>
    </Page>
  )
}
