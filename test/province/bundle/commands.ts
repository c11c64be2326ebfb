import { readFileSync, writeFileSync } from 'node:fs'
import { startProvince } from '../province.ts'

const USAGE = `Usage: npm run province -- key --out FILE.qmk
       npm run province -- register FILE.qmk
       npm run province -- import FILE.qmc --out FILE.qmca`

/** Does one command of the stick on the province in `folder`; 0 when it went well. */
export async function runCommand(folder: string, words: readonly string[], out: string | undefined): Promise<number> {
  const [command, file] = words
  const province = await startProvince({ folder })
  const { stick } = province
  const said = (problem: { readonly kind: string }) => {
    console.error(`Refused: ${problem.kind}. Nothing was changed.`)
    return 1
  }
  try {
    if (command === 'key' && out !== undefined) {
      writeFileSync(out, stick.keyText())
      console.log(`Wrote ${out}`)
      return 0
    }
    if (command === 'register' && file !== undefined) {
      const done = stick.register(readFileSync(file, 'utf8'))
      if (!done.ok) return said(done.problem)
      console.log(`Registered a counter of ${done.value.unit}, fingerprint ${done.value.fingerprint}`)
      return 0
    }
    if (command === 'import' && file !== undefined && out !== undefined) {
      const done = await stick.importBundle(file, out, province.now())
      if (!done.ok) return said(done.problem)
      console.log(JSON.stringify(done.value))
      return 0
    }
    console.error(USAGE)
    return 2
  } finally {
    await province.stop()
  }
}
