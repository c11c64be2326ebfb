import { type Icon, IconMoodAngry, IconMoodEmpty, IconMoodHappy, IconMoodSad, IconMoodSmile } from '@tabler/icons-react'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { RATING } from '../../words/rating.ts'
import classes from './rating.module.css'

/** From the worst to the best. */
const ICONS: readonly Icon[] = [IconMoodAngry, IconMoodSad, IconMoodEmpty, IconMoodSmile, IconMoodHappy]

interface FacesProps {
  /** 1 to 5. */
  readonly onRate: (score: number) => void
}

/** Five faces with their words, each with its key from 1 to 5. */
export function Faces({ onRate }: FacesProps) {
  return (
    <div className={classes['faces']} role="group" aria-label={RATING.scores}>
      {ICONS.map((icon, i) => (
        <Face key={RATING.faces[i]} icon={icon} score={i + 1} onRate={onRate} />
      ))}
    </div>
  )
}

function Face({ icon: FaceIcon, score, onRate }: FacesProps & { readonly icon: Icon; readonly score: number }) {
  const choose = () => onRate(score)
  useShortcut(String(score), choose)
  return (
    <button type="button" className={classes['face']} onClick={choose} aria-keyshortcuts={String(score)}>
      <FaceIcon className={classes['icon']} stroke={1.4} aria-hidden="true" />
      <span>{RATING.faces[score - 1]}</span>
      <KeyHint keys={String(score)} />
    </button>
  )
}
