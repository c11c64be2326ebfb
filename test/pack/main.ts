import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { runTool } from '../check/step.ts'
import { makeStubElectron } from './stub-electron.ts'

/** Must be in the archive, must not, and must stand outside it. */
const INSIDE = [
  '/package.json',
  '/out/main/main.js',
  '/out/main/store-worker.js',
  '/out/main/card-process.js',
  '/out/main/slip-worker.js',
  '/out/main/scanner-process.js',
  '/out/main/page-process.js',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/out/renderer/print-page.html',
  '/assets/catalogue/procedures.json',
  '/assets/calendar/calendar.json',
  '/node_modules/zod/package.json',
  '/node_modules/pdfmake/package.json',
  '/node_modules/better-sqlite3-multiple-ciphers/package.json',
  '/node_modules/bonjour-service/package.json',
  '/node_modules/fast-xml-parser/package.json',
  '/node_modules/serialport/package.json',
  '/node_modules/@serialport/bindings-cpp/package.json',
  '/node_modules/sharp/dist/index.mjs',
  '/node_modules/pdfkit/js/pdfkit.js',
  '/node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc',
  '/node_modules/@hyzyla/pdfium/dist/index.esm.js',
  '/node_modules/@hyzyla/pdfium/dist/pdfium.wasm',
  '/node_modules/zxing-wasm/dist/es/reader/index.js',
  '/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'
]
/** Built under names that change with what they hold: the script of each page, and what pdf.js starts as a worker. */
const INSIDE_SOMEHOW = [
  /^\/out\/renderer\/assets\/index-[\w-]+\.js$/,
  /^\/out\/renderer\/assets\/print-page-[\w-]+\.js$/,
  /^\/out\/renderer\/assets\/pdf\.worker\.min-[\w-]+\.mjs$/
]
const NEVER_INSIDE = [
  /^\/test\//,
  /^\/renderer\//,
  /^\/electron\//,
  /\.ts$/,
  /\/prebuilds\/(?!linux-x64(\.node)?($|\/))/,
  /\.musl\.node$/,
  /^\/node_modules\/(react|electron|vite)\//,
  /^\/node_modules\/@hyzyla\/pdfium\/.*base64/,
  /^\/node_modules\/zxing-wasm\/.*(full|iife|writer)\//,
  /^\/node_modules\/pdfkit\/js\/pdfkit\.standalone\.js$/
]
const OUTSIDE = [
  'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
  'node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node',
  'node_modules/@img/sharp-linux-x64',
  'node_modules/@img/sharp-libvips-linux-x64/lib',
  'assets/fonts'
]

/** Packs with a stand-in for the Electron binary and looks at what would be shipped. Problems found, in words. */
export async function provePackage(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quay-pack-'))
  try {
    const stub = join(folder, 'electron')
    makeStubElectron(stub)
    const out = join(folder, 'dist')
    const packed = await runTool('electron-builder --dir', 'electron-builder', [
      '--linux',
      '--x64',
      '--dir',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${out}`
    ])
    if (!packed.ok) return [`electron-builder failed:\n${packed.output}`]
    return [...provedFiles(join(out, 'linux-unpacked')), ...(await provedFuses(join(out, 'linux-unpacked')))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function provedFiles(app: string): string[] {
  const resources = join(app, 'resources')
  const inside = listPackage(join(resources, 'app.asar'), { isPack: false })
  return [
    ...INSIDE.filter((file) => !inside.includes(file)).map((file) => `missing in the archive: ${file}`),
    ...INSIDE_SOMEHOW.filter((name) => !inside.some((file) => name.test(file))).map(
      (name) => `missing in the archive: ${String(name)}`
    ),
    ...inside
      .filter((file) => NEVER_INSIDE.some((never) => never.test(file)))
      .map((file) => `should not ship: ${file}`),
    ...OUTSIDE.filter((file) => !existsSync(join(resources, 'app.asar.unpacked', file))).map(
      (file) => `not beside the archive: ${file}`
    )
  ]
}

async function provedFuses(app: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(join(app, 'quay-mot-cua'))
  const wanted = [
    ['RunAsNode', wire[FuseV1Options.RunAsNode], FuseState.DISABLE],
    ['NodeOptions', wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable], FuseState.DISABLE],
    ['NodeCliInspect', wire[FuseV1Options.EnableNodeCliInspectArguments], FuseState.DISABLE],
    ['AsarIntegrity', wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation], FuseState.ENABLE],
    ['OnlyLoadAppFromAsar', wire[FuseV1Options.OnlyLoadAppFromAsar], FuseState.ENABLE],
    ['CookieEncryption', wire[FuseV1Options.EnableCookieEncryption], FuseState.ENABLE]
  ] as const
  return wanted.filter(([, is, should]) => is !== should).map(([name, is]) => `fuse ${name} is ${String(is)}`)
}

if (import.meta.main) {
  const problems = await provePackage()
  for (const problem of problems) console.log(`✗ ${problem}`)
  if (problems.length === 0) console.log('✓ the package holds what it must and nothing else; fuses are set')
  process.exitCode = problems.length === 0 ? 0 : 1
}
