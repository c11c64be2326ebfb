/** Planted violation of the import law; nothing runs this. */
import '../features/b/screen.ts'
