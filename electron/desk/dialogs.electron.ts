import { dialog } from 'electron'

/** Asks where to save a PDF; undefined = cancelled. */
export async function chooseSavePath(suggestedName: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: suggestedName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }]
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** Asks which JSON file to open; undefined = cancelled. */
export async function chooseOpenPath(): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'JSON', extensions: ['json'] }]
  })
  return canceled ? undefined : filePaths[0]
}
