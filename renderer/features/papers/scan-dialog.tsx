import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { FoundScanner, ScannerAbilities } from '../../../shared/contract/scanners.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem, notifyTrouble } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { sentenceFor } from '../../words.ts'
import { scanners as words } from '../../words/scanners.ts'
import { SHELL } from '../../words/shell.ts'
import classes from './papers.module.css'
import { ScanSettings } from './scan-settings.tsx'

interface ScanDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** A scanner of the network: found by itself or typed, what it can do, and the scan that brings each page into the tray. */
export function ScanDialog({ opened, onClose }: ScanDialogProps) {
  const { value: under } = useDesktopQuery('getScan', null, { enabled: opened })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': SHELL.close }}
    >
      {under ? <UnderWay pages={under.pages} /> : <Prepare onDone={onClose} />}
    </Modal>
  )
}

function UnderWay({ pages }: { readonly pages: number }) {
  return (
    <Stack>
      <Text role="status">{words.underWay(pages)}</Text>
      <Group>
        <Button color="red.9" variant="outline" onClick={() => void call('stopScan', null)} data-autofocus>
          {words.stop}
        </Button>
      </Group>
    </Stack>
  )
}

type Ready = { readonly address: string; readonly abilities: ScannerAbilities }

function Prepare({ onDone }: { readonly onDone: () => void }) {
  const { value: settings } = useDesktopQuery('getScanSettings', null)
  const [found, setFound] = useState<readonly FoundScanner[]>()
  const [typed, setTyped] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [ready, setReady] = useState<Ready>()
  const address = typed ?? settings?.scanner ?? ''
  const wait = async <T,>(work: () => Promise<T>): Promise<T> => {
    setBusy(true)
    setProblem('')
    try {
      return await work()
    } finally {
      setBusy(false)
    }
  }
  const find = () =>
    wait(async () => {
      const answer = await call('findScanners', null)
      if (answer.ok) setFound(answer.value)
      else setProblem(sentenceFor(answer.problem))
    })
  const connect = () =>
    wait(async () => {
      const answer = await call('getScannerAbilities', { address })
      if (answer.ok) setReady({ address, abilities: answer.value })
      else setProblem(sentenceFor(answer.problem))
    })
  const scan = async (wanted: Omit<DesktopArgument<'scan'>, 'address'>) => {
    if (!ready) return
    const answer = await call('scan', { address: ready.address, ...wanted })
    if (answer.ok) {
      const { pages, repeated, counted } = answer.value
      notifyDone(words.done(pages, repeated))
      // This form was gone while pages came: what is missing is said where it stays to be read.
      if (counted !== undefined && counted > pages) notifyTrouble(words.lost(counted - pages))
      onDone()
    } else notifyProblem(answer.problem)
  }
  if (ready) return <ScanSettings abilities={ready.abilities} onScan={(wanted) => void scan(wanted)} />
  return (
    <Stack gap="sm">
      <Text size="xs" className={classes['quiet'] ?? ''}>
        {words.about}
      </Text>
      <Group align="end">
        <TextInput
          className={classes['grow'] ?? ''}
          label={words.address}
          placeholder={words.addressHint}
          value={address}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && address !== '' && !busy) void connect()
          }}
        />
        <Button disabled={address === '' || busy} onClick={() => void connect()}>
          {words.connect}
        </Button>
        <Button variant="default" loading={busy} onClick={() => void find()}>
          {words.find}
        </Button>
      </Group>
      {problem !== '' && (
        <Text role="alert" c="var(--red)">
          {problem}
        </Text>
      )}
      {found?.length === 0 && <Text role="status">{words.noneFound}</Text>}
      {found && found.length > 0 && (
        <Radio.Group label={words.found} value={address} onChange={setTyped}>
          <Stack gap={4} mt={4}>
            {found.map(({ id, name, address: at }) => (
              <Radio key={id} value={at} label={`${name} (${at})`} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
