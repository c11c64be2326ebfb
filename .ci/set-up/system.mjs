// System packages that tests and the demo use: installed as root on Debian, named exactly elsewhere.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const onPath = (...names) =>
  [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'].some((folder) =>
    names.some((name) => folder && existsSync(join(folder, name)))
  )
const hasFiles = (folder) => existsSync(folder) && readdirSync(folder).length > 0

/** What each need is called in Debian, and how to see that it is there. */
const NEEDS = {
  chromium: { debian: ['chromium'], there: () => onPath('chromium', 'chromium-browser', 'google-chrome') },
  fonts: {
    debian: ['fonts-liberation2'],
    there: () => hasFiles('/usr/share/fonts/truetype/liberation2') || hasFiles('/usr/share/fonts/truetype/liberation')
  },
  xvfb: { debian: ['xvfb'], there: () => onPath('Xvfb') },
  cups: { debian: ['cups', 'cups-client'], there: () => onPath('cupsd') && onPath('lp') },
  'virtual-printer': { debian: ['printer-driver-cups-pdf'], there: () => existsSync('/usr/lib/cups/backend/cups-pdf') },
  poppler: { debian: ['poppler-utils'], there: () => onPath('pdftoppm') && onPath('pdftotext') },
  qpdf: { debian: ['qpdf'], there: () => onPath('qpdf') },
  zbar: { debian: ['zbar-tools'], there: () => onPath('zbarimg') }
}

const missing = (needs) => needs.filter((need) => !NEEDS[need].there()).flatMap((need) => NEEDS[need].debian)

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

/** Sees to it that every need is met, or says exactly what to run and ends the process. */
export function systemPackages(needs) {
  if (process.platform !== 'linux') return
  const packages = missing(needs)
  if (packages.length === 0) return
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Installing system packages: ${packages.join(' ')}`)
    if (apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])) {
      if (missing(needs).length === 0) return
    }
    console.error(`They could not be installed. By hand: ${line}`)
    process.exit(1)
  }
  console.error(`Missing system packages. Run this, then try again:\n\n  sudo ${line}\n`)
  process.exit(1)
}
