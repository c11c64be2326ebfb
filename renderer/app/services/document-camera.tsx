import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type Quad, wholeOf } from '../../../shared/domain/papers/flatten.ts'
import { CARD } from '../../words/card.ts'
import { DOCUMENT_CAMERA as words } from '../../words/document-camera.ts'
import { frameOf, useCamera } from './camera.ts'
import classes from './document-camera.module.css'
import { flattenPicture, paperIn } from './flatten-picture.ts'
import { PaperCorners } from './paper-corners.tsx'

/** Cameras over a desk give that and more; less is taken as it comes. Pixels. */
const WIDTH = 3264

interface DocumentCameraProps {
  /** Takes the paper, cut out and laid flat, as JPEG; the caller decides where it goes. */
  readonly onPicture: (bytes: Uint8Array) => void
}

/** Takes pictures of papers: look, take, put the frame around the paper, use it; one after the other. */
export function DocumentCamera({ onPicture }: DocumentCameraProps) {
  const [taken, setTaken] = useState<HTMLCanvasElement>()
  return taken ? (
    <Framed
      picture={taken}
      onAgain={() => setTaken(undefined)}
      onPicture={(bytes) => {
        setTaken(undefined)
        onPicture(bytes)
      }}
    />
  ) : (
    <Live onTaken={setTaken} />
  )
}

function Live({ onTaken }: { readonly onTaken: (picture: HTMLCanvasElement) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const state = useCamera(video, WIDTH)
  // Blank and Enter press the button: it has the focus as soon as there is something to take.
  useEffect(() => {
    if (state === 'live') button.current?.focus()
  }, [state])
  const take = () => {
    const picture = video.current && frameOf(video.current)
    if (picture) onTaken(picture)
  }
  return (
    <Stack gap="xs">
      <div className={classes['stage']}>
        <video ref={video} className={classes['picture']} aria-label={words.preview} autoPlay playsInline muted />
      </div>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {state === 'live' ? words.preview : CARD.camera[state]}
        </Text>
        <Button ref={button} disabled={state !== 'live'} onClick={take}>
          {words.take}
        </Button>
      </Group>
    </Stack>
  )
}

interface FramedProps extends DocumentCameraProps {
  readonly picture: HTMLCanvasElement
  readonly onAgain: () => void
}

function Framed({ picture, onAgain, onPicture }: FramedProps) {
  const [quad, setQuad] = useState<Quad>(() => paperIn(picture))
  const [busy, setBusy] = useState(false)
  const [noArea, setNoArea] = useState(false)
  const shown = useRef<HTMLCanvasElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { width, height } = picture
  useEffect(() => {
    shown.current?.getContext('2d')?.drawImage(picture, 0, 0)
    button.current?.focus()
  }, [picture])
  const keep = async () => {
    setBusy(true)
    const bytes = await flattenPicture(picture, quad)
    setBusy(false)
    setNoArea(bytes === undefined)
    if (bytes) onPicture(bytes)
  }
  return (
    <Stack gap="xs">
      <div className={classes['stage']}>
        <canvas
          ref={shown}
          className={classes['picture']}
          role="img"
          aria-label={words.picture}
          width={width}
          height={height}
        />
        <PaperCorners {...{ width, height, quad }} onQuad={setQuad} />
      </div>
      <Text size="sm">{words.hint}</Text>
      {noArea && (
        <Alert color="red.8" variant="outline" p="xs" role="alert">
          {words.noArea}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onAgain}>
          {words.again}
        </Button>
        <Button variant="default" onClick={() => setQuad(wholeOf(picture))}>
          {words.whole}
        </Button>
        <Button ref={button} loading={busy} onClick={() => void keep()}>
          {words.keep}
        </Button>
      </Group>
    </Stack>
  )
}
