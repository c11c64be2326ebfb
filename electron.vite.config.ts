import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

/** `main` also builds the worker threads and processes: each is an entry of its own, started by path. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Read as one file: the hundred small ones of these packages cost a tenth of a second in every thread.
      externalizeDeps: { exclude: ['zod', 'pino'] },
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          'scanner-process': resolve('electron/devices/scanner-process.ts'),
          'card-process': resolve('electron/devices/card-process.ts'),
          'slip-worker': resolve('electron/print/slip-worker.ts'),
          'page-process': resolve('electron/pages/page-process.ts'),
          'store-worker': resolve('electron/store/store-worker.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: {
        input: { index: resolve('renderer/index.html'), 'print-page': resolve('renderer/print-page.html') }
      }
    },
    plugins: [react()]
  }
})
