import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Point, Quad } from '../../../shared/domain/papers/flatten.ts'
import { DOCUMENT_CAMERA } from '../../words/document-camera.ts'
import classes from './document-camera.module.css'

/** Steps of an arrow key, as a share of the picture's width. */
const STEP = 0.002
const LONG_STEP = 0.02
const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

interface PaperCornersProps {
  /** Pixels of the picture that the corners lie on. */
  readonly width: number
  readonly height: number
  readonly quad: Quad
  readonly onQuad: (quad: Quad) => void
}

/** The frame around a paper, over its picture; each corner is moved by mouse or by the arrow keys. */
export function PaperCorners({ width, height, quad, onQuad }: PaperCornersProps) {
  const box = useRef<HTMLDivElement>(null)
  const move = (at: number, { x, y }: Point) => {
    const inside = { x: Math.min(Math.max(x, 0), width - 1), y: Math.min(Math.max(y, 0), height - 1) }
    const [a, b, c, d] = quad
    onQuad([at === 0 ? inside : a, at === 1 ? inside : b, at === 2 ? inside : c, at === 3 ? inside : d])
  }
  const drag = (at: number, event: PointerEvent<HTMLButtonElement>) => {
    const area = box.current?.getBoundingClientRect()
    if (!area || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const share = { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height }
    move(at, { x: share.x * width, y: share.y * height })
  }
  const press = (at: number, corner: Point, event: KeyboardEvent) => {
    const way = MOVES[event.key]
    if (!way) return
    event.preventDefault()
    const step = (event.shiftKey ? LONG_STEP : STEP) * width
    move(at, { x: corner.x + way[0] * step, y: corner.y + way[1] * step })
  }
  return (
    <div ref={box} className={classes['frame']}>
      <svg
        className={classes['frame']}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polygon points={quad.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {quad.map((corner, at) => (
        <button
          // The corners have no other name than their place.
          key={DOCUMENT_CAMERA.corners[at]}
          type="button"
          className={classes['corner']}
          style={{ left: `${(corner.x / width) * 100}%`, top: `${(corner.y / height) * 100}%`, pointerEvents: 'auto' }}
          aria-label={DOCUMENT_CAMERA.corners[at]}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => drag(at, event)}
          onKeyDown={(event) => press(at, corner, event)}
        />
      ))}
    </div>
  )
}
