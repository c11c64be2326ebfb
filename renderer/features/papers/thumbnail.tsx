import { useEffect, useRef, useState } from 'react'
import type { Turn } from '../../../shared/domain/papers/page.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { TurnedPicture } from '../../ui/turned-picture.tsx'
import classes from './papers.module.css'

/** The small picture of a page: fetched once, when it first comes into sight, for it never changes. */
export function Thumbnail({ pageId, turn }: { readonly pageId: string; readonly turn: Turn }) {
  const place = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(false)
  const { value: picture } = useDesktopQuery('getThumbnail', { pageId }, { enabled: seen, staleMs: Infinity })
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    if (place.current && !seen) watch.observe(place.current)
    return () => watch.disconnect()
  }, [seen])
  return (
    <span ref={place} className={classes['thumb']}>
      {picture && <TurnedPicture label="" picture={picture} turn={turn} />}
    </span>
  )
}
