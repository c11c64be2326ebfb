import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer
} from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Rows drawn beyond what is seen, so that a key press never meets an empty place. */
const OVERSCAN = 6

interface VirtualRows {
  /** The rows to draw: index, and distance from the top in px. */
  readonly rows: readonly Pick<VirtualItem, 'index' | 'start'>[]
  /** Brings a row into view. */
  readonly show: (index: number) => void
}

/**
 * Which of `count` rows of `rowHeight` px are in view of `scroller`, below a head of `head` px that stays. It gives out plain values, never the
 * virtualiser itself: what that one answers changes without React knowing.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  head = 0
): VirtualRows {
  const virtualizer = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined)
  const [rows, setRows] = useState<VirtualRows['rows']>([])
  useLayoutEffect(() => {
    const made = new Virtualizer<HTMLElement, HTMLElement>({
      count,
      getScrollElement: () => scroller.current,
      estimateSize: () => rowHeight,
      overscan: OVERSCAN,
      paddingStart: head,
      scrollPaddingStart: head,
      initialOffset: scroller.current?.scrollTop ?? 0,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: (changed) => setRows(changed.getVirtualItems())
    })
    virtualizer.current = made
    const stop = made._didMount()
    made._willUpdate()
    return stop
  }, [scroller, count, rowHeight, head])
  return { rows, show: (index) => virtualizer.current?.scrollToIndex(index) }
}
