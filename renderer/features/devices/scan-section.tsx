import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ScanSettingsView } from '../../../shared/contract/paper-calls.ts'
import { fileNameOf, isNameRule } from '../../../shared/domain/papers/file-name.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useToday } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { scanSettings } from '../../words/scan-settings.ts'
import classes from './devices.module.css'
import { Section } from './section.tsx'

const words = scanSettings.quality
const DPIS = [200, 300] as const
const COLOURS = ['colour', 'grey'] as const
const EXAMPLE = { maHoSo: 'H23.54.22-261125-6000', stt: '01', giayTo: 'Tờ khai', thuTuc: '1.001193' }

/** How papers are digitised: resolution, colour, names of files, and whether originals are kept. */
export function ScanSection() {
  const { value: settings } = useDesktopQuery('getScanSettings', null)
  return (
    <Section title={words.title} about={words.about}>
      {settings && <Form key={JSON.stringify(settings)} settings={settings} />}
    </Section>
  )
}

function Form({ settings }: { readonly settings: ScanSettingsView }) {
  const [dpi, setDpi] = useState(settings.dpi)
  const [colour, setColour] = useState(settings.colour)
  const [nameRule, setNameRule] = useState(settings.nameRule)
  const [keepSources, setKeepSources] = useState(settings.keepSources)
  const today = useToday()
  const holds = isNameRule(nameRule)
  const save = async () => {
    if (!holds) return
    const { scanner } = settings
    const answer = await call('saveScanSettings', { dpi, colour, nameRule, keepSources, scanner })
    if (answer.ok) notifyDone(words.saved)
    else notifyProblem(answer.problem)
  }
  return (
    <>
      <div className={classes['row']}>
        <NativeSelect
          label={words.dpi}
          value={String(dpi)}
          data={DPIS.map((each) => ({ value: String(each), label: `${String(each)} dpi` }))}
          onChange={({ currentTarget: { value } }) => setDpi(DPIS.find((each) => String(each) === value) ?? dpi)}
        />
        <NativeSelect
          label={words.colour}
          value={colour}
          data={COLOURS.map((each) => ({ value: each, label: words.colours[each] }))}
          onChange={({ currentTarget: { value } }) => setColour(COLOURS.find((each) => each === value) ?? colour)}
        />
      </div>
      <TextInput
        label={words.rule}
        description={holds ? words.example(fileNameOf(nameRule, { ...EXAMPLE, ngay: today })) : words.ruleHint}
        value={nameRule}
        error={holds ? undefined : words.ruleWrong}
        errorProps={{ role: 'alert' }}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setNameRule(event.currentTarget.value)}
      />
      <Checkbox
        label={words.keep}
        checked={keepSources}
        onChange={(event) => setKeepSources(event.currentTarget.checked)}
      />
      <Group>
        <Button onClick={() => void save()} disabled={!holds}>
          {words.save}
        </Button>
      </Group>
    </>
  )
}
