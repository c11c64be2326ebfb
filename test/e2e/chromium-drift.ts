import electronToChromium from 'electron-to-chromium/versions.json' with { type: 'json' }

const majorOf = (version: string): string | undefined => /^\d+/.exec(version)?.[0]

/** Major of the Chromium inside an Electron release, for example '156' of '45.4.1'; undefined when the table has no such release. */
export function chromiumMajorOf(
  electron: string,
  table: Readonly<Record<string, string>> = electronToChromium
): string | undefined {
  const [major, minor] = electron.split('.')
  return table[`${major ?? ''}.${minor ?? ''}`]
}

/**
 * One line for the report: the Chromium that ran beside the one in the pinned Electron, and a warning when their majors differ.
 * A drift fails nothing: the system's Chromium moves by itself.
 */
export function chromiumReport(ran: string, pinnedElectron: string, carried = chromiumMajorOf(pinnedElectron)): string {
  const both = `Chromium ${ran} ran; Electron ${pinnedElectron} carries Chromium ${carried ?? 'of an unknown version'}`
  return majorOf(ran) === carried ? both : `WARNING, versions have drifted apart: ${both}`
}
