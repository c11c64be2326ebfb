import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { DocumentCamera } from '../../app/services/document-camera.tsx'
import { DEVICES } from '../../words/devices.ts'
import classes from './devices.module.css'
import { Section } from './section.tsx'

const words = DEVICES.documents

/** A try of the camera that takes pictures of papers; what is taken here is kept nowhere. */
export function DocumentCameraSection() {
  const [open, setOpen] = useState(false)
  const [url, setUrl] = useState<string>()
  useEffect(() => () => URL.revokeObjectURL(url ?? ''), [url])
  return (
    <Section title={words.title} about={words.about}>
      <Group>
        <Button
          variant="default"
          onClick={() => {
            setOpen(!open)
            setUrl(undefined)
          }}
        >
          {open ? words.stop : words.try}
        </Button>
      </Group>
      {open && (
        <DocumentCamera
          onPicture={(bytes) => setUrl(URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' })))}
        />
      )}
      {open && url !== undefined && <img src={url} alt={words.taken} className={classes['taken']} />}
    </Section>
  )
}
