/** Planted violation of the import law; nothing runs this. */
import '../../electron/store/records.ts'
import 'node:fs'
import 'pdfmake'
