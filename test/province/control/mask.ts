/** A name of which only the initials are left: `N. T. L.` */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => /^./u.exec(word)?.map((initial) => `${initial}.`) ?? [])
    .join(' ')

/** A number of which the last three digits are left. */
export const maskNumber = (number: string): string => (number.length <= 3 ? '•••' : `•••${number.slice(-3)}`)
