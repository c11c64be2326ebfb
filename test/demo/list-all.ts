import type { Page } from '@playwright/test'
import type { DesktopBridge } from '../../shared/contract/desktop-api.ts'
import { present } from '../../shared/lib/invariant.ts'

/** Every dossier that main lists, page by page. */
export async function listAll(page: Page) {
  const answer = await page.evaluate(() => {
    // The bridge that the preload puts on the page; the clerk's own lists read through it too.
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    return desktop.searchDossiers({ text: '', filter: 'all', before: null, limit: 200 })
  })
  return present(answer.ok ? answer.value : undefined, 'list of dossiers')
}
