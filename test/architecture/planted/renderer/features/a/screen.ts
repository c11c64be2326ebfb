/** Planted violation of the import law; nothing runs this. */
import '../b/screen.ts'
import '../../app/frame.ts'
import '../../../electron/desk/desk.ts'
import 'node:path'
import 'dexie'
