import { type RefObject, useEffect, useState } from 'react'

/** `denied`: the system or the application forbids it; `busy`: another program holds it. */
export type CameraState = 'starting' | 'live' | 'denied' | 'missing' | 'busy'

const STATE_OF: Readonly<Record<string, CameraState>> = {
  NotAllowedError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing'
}
const JPEG_QUALITY = 0.92

/** Shows the camera in `video` for as long as the component is on screen, as sharp as it can up to `width` pixels. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, width: number): CameraState {
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    let gone = false
    let stream: MediaStream | undefined
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    navigator.mediaDevices.getUserMedia({ video: { width: { ideal: width } }, audio: false }).then(
      (given) => {
        stream = given
        if (gone || !video.current) {
          stop()
          return
        }
        const shown = video.current
        shown.srcObject = given
        // Given is not seen: until its first picture stands there, what would be taken is black.
        shown.requestVideoFrameCallback(() => {
          if (!gone) setState('live')
        })
      },
      (error: unknown) => {
        if (!gone) setState((error instanceof DOMException ? STATE_OF[error.name] : undefined) ?? 'busy')
      }
    )
    return () => {
      gone = true
      stop()
    }
  }, [video, width])
  return state
}

/** The picture that the camera shows now, drawn; undefined before the first one. */
export function frameOf(video: HTMLVideoElement): HTMLCanvasElement | undefined {
  const { videoWidth: width, videoHeight: height, readyState } = video
  if (width === 0 || height === 0 || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return canvas
}

/** A drawn picture as JPEG. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', JPEG_QUALITY))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
}
