/** Planted violation of the import law; nothing runs this. */
import '../desk/desk.ts'
