import { useState } from 'react'
import type { PrintJob } from '../../../shared/contract/views.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TODAY } from '../../words/today.ts'
import { Slip, WatchedSlip } from './slip.tsx'
import classes from './today.module.css'

/** Slips that are not on paper yet; one sent to the printer from here stays until a person has looked. */
export function Slips({ jobs }: { readonly jobs: readonly PrintJob[] }) {
  const [watched, setWatched] = useState<readonly string[]>([])
  const elsewhere = watched.filter((printId) => jobs.every((job) => job.printId !== printId))
  const watch = (printId: string) => setWatched((ids) => (ids.includes(printId) ? ids : [...ids, printId]))
  return (
    <section className={classes['box']} aria-labelledby="slips">
      <h2 id="slips" className={classes['heading']}>
        {TODAY.slips}
      </h2>
      {jobs.length + elsewhere.length === 0 ? <EmptyState>{TODAY.noSlips}</EmptyState> : null}
      <ul className={classes['rows']}>
        {elsewhere.map((printId) => (
          <WatchedSlip key={printId} printId={printId} onSent={watch} />
        ))}
        {jobs.map((job) => (
          <Slip key={job.printId} job={job} onSent={watch} />
        ))}
      </ul>
    </section>
  )
}
