import { useEffect, useRef } from 'react'

interface TurnedPictureProps {
  /** '' for a picture beside words that say the same. */
  readonly label: string
  /** JPEG. */
  readonly picture: Uint8Array
  /** Degrees clockwise. */
  readonly turn: 0 | 90 | 180 | 270
  readonly className?: string | undefined
  /** CSS width; without it the class says. */
  readonly width?: string
}

/** A picture as a canvas, turned; it lives in memory only. */
export function TurnedPicture({ label, picture, turn, className, width }: TurnedPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let gone = false
    void createImageBitmap(new Blob([picture.slice()], { type: 'image/jpeg' })).then((bitmap) => {
      if (!gone && canvas.current) draw(canvas.current, bitmap, turn)
      bitmap.close()
    })
    return () => {
      gone = true
    }
  }, [picture, turn])
  return (
    <canvas
      ref={canvas}
      className={className}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      // Without a picture in it a canvas has a shape of its own.
      style={{ visibility: 'hidden', ...(width === undefined ? {} : { width }) }}
    />
  )
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, turn: number): void {
  const lying = turn % 180 !== 0
  canvas.width = lying ? bitmap.height : bitmap.width
  canvas.height = lying ? bitmap.width : bitmap.height
  const context = canvas.getContext('2d')
  if (!context) return
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turn * Math.PI) / 180)
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2)
  canvas.dataset['drawn'] = String(turn)
  canvas.style.visibility = 'visible'
}
