// Starts as the Electron binary does: switches, inspector, -r modules, the main entry, then 'ready'.
import { existsSync, readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const argv = process.argv.slice(2)
const required = []
let entry = '.'
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '-r' || argv[i] === '--require') required.push(argv[++i])
  else if (!argv[i].startsWith('-') && entry === '.') entry = argv[i]
}
const appFolder = resolve(entry)
const packageFile = join(appFolder, 'package.json')
if (!existsSync(packageFile)) throw new Error(`electron-host: no package.json in ${appFolder}`)
const manifest = JSON.parse(readFileSync(packageFile, 'utf8'))
const main = join(appFolder, manifest.main ?? 'index.js')

// Playwright's loader cuts process.argv at the switches it added, so it must look as Electron has it.
process.argv = [join(import.meta.dirname, 'electron'), ...argv]
process.execPath = process.argv[0]
process.type = 'browser'
globalThis.__electronHost = { manifest, appFolder, switches: argv.filter((arg) => arg.startsWith('--')) }

const shim = pathToFileURL(join(import.meta.dirname, 'electron.mjs')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier) ? { url: shim, shortCircuit: true } : next(specifier, context)
})

const { launch, start } = await import(shim)
launch()
const inspect = argv.find((arg) => arg.startsWith('--inspect'))
if (inspect) inspector.open(Number(inspect.split('=')[1] ?? 0), '127.0.0.1', false)
const require = createRequire(main)
for (const file of required) require(file)
await import(pathToFileURL(main).href)
await start()
