import { dialog } from 'electron'

/** Asks where to save a file of the suggested name's kind; undefined = cancelled. */
export async function chooseSavePath(suggestedName: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: suggestedName,
    filters: [filterOf(suggestedName.slice(suggestedName.lastIndexOf('.') + 1))]
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** Asks which file of one kind to open, by its extension; undefined = cancelled. */
export async function chooseOpenPath(extension: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [filterOf(extension)]
  })
  return canceled ? undefined : filePaths[0]
}

const filterOf = (extension: string) => ({ name: extension.toUpperCase(), extensions: [extension] })
