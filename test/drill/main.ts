import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { crashDrill } from './crash.ts'
import { faultsDrills } from './faults-seeds.ts'
import { isSound } from './faults-verdict.ts'
import { papersDrill } from './papers.ts'
import { scannerDrill } from './scanner.ts'
import { stickDrill } from './stick.ts'

// `npm run drill -- --only NAME … --json FILE`: long trials of what must never happen. Exit code 1 when it happened.

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'crash' },
    rounds: { type: 'string', default: '200' },
    seeds: { type: 'string', default: '20' },
    seed: { type: 'string' },
    json: { type: 'string' }
  }
})

/** As many papers as a feeder of an office takes. */
const SCANNED_PAGES = 100

interface Drill {
  /** What it takes besides --only and --json. */
  readonly usage: string
  readonly run: () => Promise<{ readonly report: object; readonly sound: boolean }>
}

const DRILLS: Readonly<Record<string, Drill>> = {
  crash: {
    usage: '--rounds N',
    async run() {
      const report = await crashDrill(whole(values.rounds))
      const { lost, duplicateCodes, wrongCertifications, integrity, acknowledged } = report
      return {
        report,
        sound: lost + duplicateCodes + wrongCertifications === 0 && integrity === 'ok' && acknowledged > 0
      }
    }
  },
  stick: {
    usage: '--rounds N',
    async run() {
      const report = await stickDrill(whole(values.rounds))
      const { broken, acceptedParts, lost, found } = report
      return { report, sound: broken === 0 && acceptedParts === 0 && lost === 0 && found > 0 }
    }
  },
  papers: {
    usage: '--rounds N',
    async run() {
      const report = await papersDrill(whole(values.rounds))
      const { lost, doubled, orphans, halves, acknowledged, bound } = report
      return { report, sound: lost + doubled + orphans + halves === 0 && Math.min(acknowledged, bound) > 0 }
    }
  },
  scanner: {
    usage: '--seeds N',
    async run() {
      const report = await scannerDrill(whole(values.seeds), SCANNED_PAGES)
      const { missing, twice, misplaced, untold, whole: through } = report
      return { report, sound: missing + twice + misplaced + untold === 0 && through > 0 }
    }
  },
  faults: {
    usage: '(--seeds N | --seed S, one of them again)',
    async run() {
      const all = Array.from({ length: whole(values.seeds) }, (_, i) => i + 1)
      const { report, failed } = await faultsDrills(values.seed === undefined ? all : [whole(values.seed)])
      for (const { seed, why } of failed)
        console.error(`npm run drill -- --only faults --seed ${String(seed)}   # ${why}`)
      return { report, sound: failed.length === 0 && isSound(report) && report.dossiers > 0 }
    }
  }
}

function whole(text: string): number {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : leave()
}

function leave(): never {
  for (const [name, { usage }] of Object.entries(DRILLS))
    console.error(`npm run drill -- --only ${name} ${usage} --json FILE`)
  process.exit(2)
}

const { report, sound } = await (DRILLS[values.only] ?? leave()).run()
console.log(JSON.stringify(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = sound ? 0 : 1
