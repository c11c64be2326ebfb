/** Planted violation of the import law; nothing runs this. */
export const target = 1
