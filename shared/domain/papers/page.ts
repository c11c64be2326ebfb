/** How a page came in. */
export const PAGE_SOURCES = ['file', 'drop', 'paste', 'folder', 'scanner', 'camera'] as const
export type PageSource = (typeof PAGE_SOURCES)[number]

/** By how much a page is turned clockwise when it is shown and sent; its own bytes stay. */
export type Turn = 0 | 90 | 180 | 270
