/** Planted violation of the import law; nothing runs this. */
export const top = 1
