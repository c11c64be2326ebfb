/** Planted violation of the import law; nothing runs this. */
export const frame = 1
