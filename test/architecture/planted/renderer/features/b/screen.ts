/** Planted violation of the import law; nothing runs this. */
export const screen = 1
