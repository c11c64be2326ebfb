/** Gives the names of the needles that are in `bytes`, each once. */
export type ByteSearch = (bytes: Uint8Array) => string[]

/**
 * A search for many byte strings in one pass over the bytes, however many there are: a trie whose missing edges
 * lead to the longest tail that is still the beginning of a needle (Aho and Corasick).
 */
export function byteSearch(needles: ReadonlyMap<string, Uint8Array>): ByteSearch {
  const most = [...needles.values()].reduce((sum, needle) => sum + needle.length, 1)
  const next = new Int32Array(most * 256).fill(-1)
  const found: string[][] = [[]]
  const edge = (state: number, byte: number) => next[state * 256 + byte] ?? -1
  for (const [name, needle] of needles) {
    if (needle.length === 0) throw new Error(`nothing to search for: ${name}`)
    let state = 0
    for (const byte of needle) {
      if (edge(state, byte) < 0) next[state * 256 + byte] = found.push([]) - 1
      state = edge(state, byte)
    }
    found[state]?.push(name)
  }
  const tail = new Int32Array(found.length)
  const queue = [0]
  for (const state of queue) {
    for (let byte = 0; byte < 256; byte++) {
      const child = edge(state, byte)
      const shorter = state === 0 ? 0 : edge(tail[state] ?? 0, byte)
      if (child < 0) next[state * 256 + byte] = shorter
      else {
        tail[child] = shorter
        found[child]?.push(...(found[shorter] ?? []))
        queue.push(child)
      }
    }
  }
  return (bytes) => {
    const names = new Set<string>()
    let state = 0
    for (const byte of bytes) {
      state = next[state * 256 + byte] ?? 0
      const here = found[state]
      if (here && here.length > 0) for (const name of here) names.add(name)
    }
    return [...names]
  }
}
