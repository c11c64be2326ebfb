/** Planted violation of the import law; nothing runs this. */
import '../sync/below.ts'
