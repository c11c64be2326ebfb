import { dialog } from 'electron'

/** Asks where to save a file of the suggested name's kind; undefined = cancelled. */
export async function chooseSavePath(suggestedName: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: suggestedName,
    filters: [filterOf(suggestedName.slice(suggestedName.lastIndexOf('.') + 1))]
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** Asks which file to open, by the ends that its name may have; undefined = cancelled. */
export async function chooseOpenPath(...extensions: readonly string[]): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [filterOf(...extensions)]
  })
  return canceled ? undefined : filePaths[0]
}

/** The same for several files; none = cancelled. */
export async function chooseOpenPaths(...extensions: readonly string[]): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [filterOf(...extensions)]
  })
  return canceled ? [] : filePaths
}

/** Asks for a folder; undefined = cancelled. */
export async function chooseFolder(): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] })
  return canceled ? undefined : filePaths[0]
}

const filterOf = (...extensions: readonly string[]) => ({
  name: extensions.join(', ').toUpperCase(),
  extensions: [...extensions]
})
