import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AnyProblem } from '../../words.ts'
import { sentenceFor } from '../../words.ts'
import { CARD } from '../../words/card.ts'
import { frameOf, jpegOf, useCamera } from './camera.ts'
import classes from './card-dialog.module.css'
import { call } from './desktop.ts'

const EVERY_MS = 500
const WIDTH = 1920

/** Looks for the QR of a card in what the camera shows, and gives its text once for every card. */
export function CardCamera({ onCard }: { readonly onCard: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const state = useCamera(video, WIDTH)
  const [problem, setProblem] = useState<AnyProblem>()
  const latest = useRef(onCard)
  useEffect(() => {
    latest.current = onCard
  })
  useEffect(() => {
    if (state !== 'live') return
    let gone = false
    let timer: number | undefined
    let last: string | undefined
    const look = async () => {
      const frame = video.current && frameOf(video.current)
      const bytes = frame && (await jpegOf(frame))
      const answer = bytes && (await call('readCardPicture', { bytes }))
      if (gone) return
      if (answer) setProblem(answer.ok ? undefined : answer.problem)
      if (answer?.ok && answer.value !== null && answer.value !== last) {
        last = answer.value
        latest.current(answer.value)
      }
      timer = window.setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [state])
  return (
    <div className={classes['camera']}>
      <video ref={video} className={classes['video']} aria-label={CARD.camera.preview} autoPlay playsInline muted />
      <Text size="sm" role="status">
        {problem ? sentenceFor(problem) : CARD.camera[state === 'live' ? 'looking' : state]}
      </Text>
    </div>
  )
}
