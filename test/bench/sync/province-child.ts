import process from 'node:process'
import { startProvince } from '../../province/province.ts'
import { serveParent } from './job.ts'

// The provincial system of a run, in a process of its own: its disk must not slow the line down.

const province = await startProvince({ folder: process.argv[2] ?? '' })
await serveParent(province.port, async () => {
  const { dossiers, files, duplicates, doubledLocalIds } = await province.report()
  return { dossiers, files, doubled: duplicates.steps + duplicates.statuses + doubledLocalIds.length }
})
