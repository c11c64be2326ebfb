/** Planted violation of the import law; nothing runs this. */
import './cycle-b.ts'
