/** Planted violation of the import law; nothing runs this. */
import '../domain/below.ts'
