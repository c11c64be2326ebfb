/** Every method of the contract by name: what the preload needs, without the schemas. */
export const DESKTOP_METHODS = [
  'getStart',
  'createRecoveryKey',
  'saveRecoveryKeyPdf',
  'printRecoveryKey',
  'completeSetup',
  'unlockWithRecoveryKey',
  'signIn',
  'signOut',
  'getToday',
  'getCatalogue',
  'getCalendar',
  'importCatalogue',
  'listPrinters',
  'printTestPage',
  'findPerson',
  'saveDraft',
  'listDrafts',
  'discardDraft',
  'takeIn',
  'fileIntake',
  'act',
  'previewSlip',
  'searchDossiers',
  'getDossier',
  'printSlip',
  'confirmPrint',
  'getPrintJob',
  'getStoredPdf',
  'saveStoredPdf',
  'attachPaper',
  'getSync',
  'saveProvince',
  'forgetProvince',
  'testProvince',
  'pauseSync',
  'resumeSync',
  'sendNow',
  'listParked',
  'retryParked',
  'correctParked',
  'reconcile',
  'getBundles',
  'importProvinceKey',
  'saveCounterKey',
  'exportBundle',
  'cancelBundle',
  'importAcknowledgement',
  'exportTables'
] as const

export type DesktopMethod = (typeof DESKTOP_METHODS)[number]

/** Channel of one call from the window to main. */
export const callChannel = (method: DesktopMethod): string => `desktop:${method}`

/** Channel of what main tells the windows without being asked. */
export const EVENT_CHANNEL = 'desktop:event'
