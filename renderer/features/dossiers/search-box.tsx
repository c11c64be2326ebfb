import { TextInput } from '@mantine/core'
import { type Ref, useEffect, useRef, useState } from 'react'
import { dossiers as words } from '../../words/dossiers.ts'
import { LONGEST_SEARCH, searchTextOf, type SearchTextProblem } from './search-text.ts'

/** A pause after which what stands in the box is looked for. */
const QUIET_MS = 120

interface SearchBoxProps {
  readonly ref: Ref<HTMLInputElement>
  /** What is to be looked for now. */
  readonly onLook: (text: string) => void
  /** Enter: the first dossier found for exactly this text is wanted. A reader sends it right behind the code. */
  readonly onWant: (text: string) => void
  readonly onDown: () => void
}

/** The search box of the dossiers: typed text, a scanned slip, or a scanned identity card. */
export function SearchBox({ ref, onLook, onWant, onDown }: SearchBoxProps) {
  const [problem, setProblem] = useState<SearchTextProblem['kind']>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = (typed: string, tell: (text: string) => void) => {
    const text = searchTextOf(typed)
    setProblem(text.ok ? undefined : text.problem.kind)
    if (text.ok) tell(text.value)
  }
  return (
    <TextInput
      ref={ref}
      type="search"
      label={words.search}
      placeholder={words.searchHint}
      error={problem && words.searchProblems[problem](LONGEST_SEARCH)}
      errorProps={{ role: 'alert' }}
      onChange={(event) => {
        const typed = event.currentTarget.value
        clearTimeout(timer.current)
        timer.current = setTimeout(() => look(typed, onLook), QUIET_MS)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown') {
          event.preventDefault()
          onDown()
        } else if (event.key === 'Enter') {
          clearTimeout(timer.current)
          look(event.currentTarget.value, onWant)
        }
      }}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
