import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { ScannerAbilities } from '../../../shared/contract/scanners.ts'
import { scanners as words } from '../../words/scanners.ts'

type Wanted = Omit<DesktopArgument<'scan'>, 'address'>

interface ScanSettingsProps {
  readonly abilities: ScannerAbilities
  readonly onScan: (wanted: Wanted) => void
}

/** ≥ 200 dpi for ordinary papers (CV 7197/BKHCN-CĐSQG, law-2025.md 4). */
const USUAL_DPI = 200

/** How to scan, from what the scanner says that it can do: the feeder, 200 dpi and colour where they are there. */
export function ScanSettings({ abilities, onScan }: ScanSettingsProps) {
  const { name, sources, resolutions, colours, duplex: both } = abilities
  const [source, setSource] = useState(sources.includes('adf') ? 'adf' : (sources[0] ?? 'glass'))
  const [duplex, setDuplex] = useState(false)
  const [resolution, setResolution] = useState(
    resolutions.find((dpi) => dpi >= USUAL_DPI) ?? resolutions.at(-1) ?? USUAL_DPI
  )
  const [colour, setColour] = useState(colours.includes('colour') ? 'colour' : (colours[0] ?? 'grey'))
  return (
    <Stack gap="sm">
      <Text fw={600}>{name}</Text>
      <Group align="end">
        <NativeSelect
          label={words.source}
          value={source}
          data-autofocus
          data={sources.map((each) => ({ value: each, label: words.sources[each] }))}
          onChange={({ currentTarget: { value } }) => setSource(sources.find((each) => each === value) ?? source)}
        />
        <NativeSelect
          label={words.resolution}
          value={String(resolution)}
          data={resolutions.map((dpi) => ({ value: String(dpi), label: `${String(dpi)} dpi` }))}
          onChange={({ currentTarget: { value } }) => setResolution(Number(value))}
        />
        <NativeSelect
          label={words.colour}
          value={colour}
          data={colours.map((each) => ({ value: each, label: words.colours[each] }))}
          onChange={({ currentTarget: { value } }) => setColour(colours.find((each) => each === value) ?? colour)}
        />
      </Group>
      {both && source === 'adf' && (
        <Checkbox label={words.duplex} checked={duplex} onChange={(event) => setDuplex(event.currentTarget.checked)} />
      )}
      <Group>
        <Button onClick={() => onScan({ source, duplex: duplex && source === 'adf', resolution, colour })}>
          {words.scan}
        </Button>
      </Group>
    </Stack>
  )
}
