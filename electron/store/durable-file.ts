import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'

/** Where a file is written before it takes its name: a power cut can leave it there. */
export const besideOf = (path: string): string => `${path}.part`

/** Writes a file so that after a power cut it is there whole or not at all: beside it, fsync, rename, fsync of the folder. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const beside = besideOf(path)
  try {
    const file = openSync(beside, 'w', 0o600)
    try {
      for (let written = 0; written < bytes.byteLength;) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** The rename itself must reach the disk. Windows has no fsync of folders; NTFS journals the rename. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
