import type { DesktopApi, DoorProblem } from '../../shared/contract/desktop-api.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { isDamage } from '../store/errors.ts'
import { act } from './act.ts'
import { importProvinceKey, saveCounterKey } from './bundle-keys.ts'
import { getCertificationBook, saveCertificationBook } from './certification-book.ts'
import { getCardReader, listCardPorts, readCardPicture, saveCardPort } from './card-reader.ts'
import { certify } from './certify.ts'
import { findCommune, getCommunes, importCommunes } from './communes.ts'
import { correctParked } from './correct-parked.ts'
import { type Desk, type PublicTables, type Seat, seatOf, stopDamaged } from './desk.ts'
import { discardDraft, listDrafts, saveDraft } from './drafts.ts'
import { cancelBundle, exportBundle, getBundles } from './export-bundle.ts'
import { exportTables } from './export-tables.ts'
import { fileIntake } from './file-intake.ts'
import { getSync } from './get-sync.ts'
import { importAcknowledgement } from './import-acknowledgement.ts'
import { listParked, retryParked } from './parked.ts'
import { paperVerbs } from './papers/verbs.ts'
import { getPostMinutes, printPostMinutes, savePostMinutes } from './post-minutes.ts'
import { previewSlip } from './prepare.ts'
import { confirmPrint, getPrintJob, printSlip } from './print-slip.ts'
import { importCatalogue } from './public-tables.ts'
import {
  createRecoveryKey,
  printRecoveryKey,
  printTestPage,
  saveRecoveryKeyPdf,
  unlockWithRecoveryKey
} from './recovery-key.ts'
import { rate } from './rate.ts'
import { reconcile } from './reconcile.ts'
import { getSampleForm, saveSampleForm } from './sample-forms.ts'
import { closeYear, getRegister, getRegisterLines, openVolume } from './register.ts'
import { printRegister, saveRegister } from './register-book.ts'
import { savePaymentAccount } from './save-payment-account.ts'
import { forgetProvince, saveProvince } from './save-province.ts'
import type { Answer, Seated } from './seated.ts'
import { completeSetup } from './set-up.ts'
import { signIn, signOut } from './sign-in.ts'
import { startState } from './start-state.ts'
import { pauseSync, resumeSync, sendNow } from './steer-sync.ts'
import { getStoredPdf, saveStoredPdf } from './stored-pdf.ts'
import { takeIn } from './take-in.ts'
import { testProvince } from './test-province.ts'
import { findPerson, getDossier, getToday, searchDossiers } from './today.ts'

/** The contract over a desk. Every call waits for `opened`; the verbs of the counter need a signed-in clerk. */
export function createDesktopApi(desk: Desk, opened: Promise<void>): DesktopApi {
  const any =
    <A, T, P extends { readonly kind: string }>(run: (arg: A) => Answer<T, P>) =>
    async (arg: A): Promise<Result<T, P | DoorProblem>> => {
      await opened
      desk.questions += 1
      return stopOnDamage(desk, () => run(arg))
    }
  const seated: Seated = <A, T, P extends { readonly kind: string }>(run: (seat: Seat, arg: A) => Answer<T, P>) =>
    any<A, T, P | DoorProblem>((arg) => {
      const seat = seatOf(desk)
      if (!seat) return fail({ kind: desk.blocked ? 'blocked' : 'signed-out' })
      return run(seat, arg)
    })
  const tables = <T>(pick: (tables: PublicTables) => T) =>
    any<null, T, DoorProblem>(() => (desk.tables ? ok(pick(desk.tables)) : fail({ kind: 'blocked' })))

  return {
    getStart: any(async () => ok(await startState(desk))),
    createRecoveryKey: any(() => createRecoveryKey(desk)),
    saveRecoveryKeyPdf: any(() => saveRecoveryKeyPdf(desk)),
    printRecoveryKey: any((arg) => printRecoveryKey(desk, arg.printer)),
    completeSetup: any((arg) => completeSetup(desk, arg)),
    unlockWithRecoveryKey: any((arg) => unlockWithRecoveryKey(desk, arg.recoveryKey)),
    signIn: any((arg) => signIn(desk, arg)),
    signOut: any(() => signOut(desk)),
    getToday: seated((seat) => getToday(seat)),
    getCatalogue: tables((all) => all.catalogue),
    getCalendar: tables((all) => all.calendar),
    getSampleForm: seated(getSampleForm),
    saveSampleForm: seated(saveSampleForm),
    importCatalogue: seated((seat) => importCatalogue(seat)),
    listPrinters: any(async () => ok(await desk.parts.printer.list())),
    printTestPage: any((arg) => printTestPage(desk, arg.printer)),
    findPerson: seated((seat, arg) => findPerson(seat, arg.idNumber)),
    saveDraft: seated(saveDraft),
    listDrafts: seated((seat) => listDrafts(seat)),
    discardDraft: seated((seat, arg) => discardDraft(seat, arg.draftId)),
    takeIn: seated(takeIn),
    fileIntake: seated(fileIntake),
    certify: seated(certify),
    getCertificationBook: seated(getCertificationBook),
    saveCertificationBook: seated(saveCertificationBook),
    act: seated(act),
    previewSlip: seated(previewSlip),
    searchDossiers: seated(searchDossiers),
    getDossier: seated((seat, arg) => getDossier(seat, arg.dossierId)),
    printSlip: seated(printSlip),
    confirmPrint: seated(confirmPrint),
    getPrintJob: seated((seat, arg) => getPrintJob(seat, arg.printId)),
    getStoredPdf: seated((seat, arg) => getStoredPdf(seat, arg.printId)),
    saveStoredPdf: seated((seat, arg) => saveStoredPdf(seat, arg.printId)),
    getSync: seated((seat) => getSync(seat)),
    saveProvince: seated(saveProvince),
    forgetProvince: seated((seat) => forgetProvince(seat)),
    testProvince: seated(testProvince),
    pauseSync: seated((seat) => pauseSync(seat)),
    resumeSync: seated((seat) => resumeSync(seat)),
    sendNow: seated((seat) => sendNow(seat)),
    listParked: seated((seat) => listParked(seat)),
    retryParked: seated((seat, arg) => retryParked(seat, arg.dossierId)),
    correctParked: seated(correctParked),
    reconcile: seated((seat, arg) => reconcile(seat, arg.day)),
    getBundles: seated((seat) => getBundles(seat)),
    importProvinceKey: seated((seat, arg) => importProvinceKey(seat, arg.replace)),
    saveCounterKey: seated((seat) => saveCounterKey(seat)),
    exportBundle: seated((seat) => exportBundle(seat)),
    cancelBundle: seated((seat) => cancelBundle(seat)),
    importAcknowledgement: seated((seat) => importAcknowledgement(seat)),
    exportTables: seated((seat, arg) => exportTables(seat, arg.form)),
    getRegister: seated((seat, arg) => getRegister(seat, arg.year)),
    getRegisterLines: seated(getRegisterLines),
    saveRegister: seated(saveRegister),
    printRegister: seated(printRegister),
    openVolume: seated(openVolume),
    closeYear: seated((seat, arg) => closeYear(seat, arg.year)),
    rate: seated((seat, arg) => rate(seat, arg.score)),
    savePaymentAccount: seated(savePaymentAccount),
    getPostMinutes: seated(getPostMinutes),
    savePostMinutes: seated(savePostMinutes),
    printPostMinutes: seated(printPostMinutes),
    ...paperVerbs(seated),
    listCardPorts: seated((seat) => listCardPorts(seat)),
    getCardReader: seated((seat) => getCardReader(seat)),
    saveCardPort: seated((seat, arg) => saveCardPort(seat, arg.port)),
    readCardPicture: seated((seat, arg) => readCardPicture(seat, arg.bytes)),
    getCommunes: seated((seat) => getCommunes(seat)),
    importCommunes: seated((seat) => importCommunes(seat)),
    findCommune: seated((seat, arg) => findCommune(seat, arg.address))
  }
}

/** Damage that shows while reading stops the desk like damage that shows while writing. */
async function stopOnDamage<T, P extends { readonly kind: string }>(
  desk: Desk,
  run: () => Answer<T, P>
): Promise<Result<T, P | DoorProblem>> {
  try {
    return await run()
  } catch (error) {
    if (!isDamage(error)) throw error
    stopDamaged(desk)
    return fail({ kind: 'blocked' })
  }
}
