import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useDesktopQuery } from '../../app/services/query.ts'
import { tray as words } from '../../words/tray.ts'
import classes from './papers.module.css'

const SHOWN = 8
/** A pause after which what stands in the box is looked for. */
const QUIET_MS = 120

/** Finds the dossier whose lines are to be filled; Enter takes the first. */
export function ChooseDossier({ onChoose }: { readonly onChoose: (dossierId: string) => void }) {
  const [text, setText] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { value: lines } = useDesktopQuery(
    'searchDossiers',
    { text, filter: 'all', before: null, limit: SHOWN },
    { keepPrevious: true }
  )
  const first = lines?.[0]
  return (
    <div>
      <TextInput
        type="search"
        label={words.choose}
        placeholder={words.chooseHint}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget: { value } }) => {
          clearTimeout(timer.current)
          timer.current = setTimeout(() => setText(value.trim()), QUIET_MS)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) onChoose(first.dossierId)
        }}
      />
      {lines?.length === 0 ? (
        <p className={classes['quiet']} role="status">
          {words.nothingFound}
        </p>
      ) : (
        <ul className={classes['found']}>
          {lines?.map(({ dossierId, code, officialCode, applicant, procedureName }) => (
            <li key={dossierId}>
              <button type="button" onClick={() => onChoose(dossierId)}>
                <span className="code">{officialCode ?? code}</span> {applicant}
                <span className={classes['quiet']}>{procedureName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
