import { Stack } from '@mantine/core'
import { Page } from '../../ui/page.tsx'
import { DEVICES } from '../../words/devices.ts'
import { CardReaderSection } from './card-reader-section.tsx'
import { CommunesSection } from './communes-section.tsx'
import { DocumentCameraSection } from './document-camera-section.tsx'
import { ScanSection } from './scan-section.tsx'
import { WatchSection } from './watch-section.tsx'

/** Where the devices of the counter are set up, one section each. */
export function DevicesPage() {
  return (
    <Page title={DEVICES.title}>
      <Stack gap="sm">
        <CardReaderSection />
        <WatchSection />
        <ScanSection />
        <DocumentCameraSection />
        <CommunesSection />
      </Stack>
    </Page>
  )
}
