import { useQueries } from '@tanstack/react-query'
import type { RegisterLine } from '../../../shared/contract/register-views.ts'
import { call } from '../../app/services/desktop.ts'
import { queryKey } from '../../app/services/query.ts'

/** Lines that main gives at once. */
const CHUNK = 100

interface Wanted {
  readonly year: number
  readonly volume: number
  /** The first number of the volume. */
  readonly first: number
  /** Places in the volume, from 0, of the first and last line on screen. */
  readonly from: number
  readonly to: number
}

/** The lines on screen by their number, fetched by the hundred as they come near; a number that is not there yet is absent. */
export function useRegisterLines({ year, volume, first, from, to }: Wanted): ReadonlyMap<number, RegisterLine> {
  const chunks: number[] = []
  for (let chunk = Math.floor(from / CHUNK); chunk <= Math.floor(to / CHUNK); chunk++) chunks.push(chunk)
  const answers = useQueries({
    queries: chunks.map((chunk) => {
      const arg = { year, volume, from: first + chunk * CHUNK }
      return { queryKey: queryKey('getRegisterLines', arg), queryFn: () => call('getRegisterLines', arg) }
    })
  })
  const lines = answers.flatMap(({ data }) => (data?.ok ? data.value : []))
  return new Map(lines.map((line) => [line.serial, line]))
}
