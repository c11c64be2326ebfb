/** Planted violation of the import law; nothing runs this. */
import './does-not-exist.ts'
