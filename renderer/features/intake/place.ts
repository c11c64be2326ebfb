/** Where the clerk is in the form: the name of the focused field, kept with the draft; '' outside of every field. */
export function placeOf(element: Element | null): string {
  if (!(element instanceof HTMLElement)) return ''
  return element.dataset['place'] ?? element.getAttribute('name') ?? ''
}

/** Goes back to a place; false when the form has no such field now. */
export function focusPlace(form: HTMLElement, place: string): boolean {
  if (place === '') return false
  const name = CSS.escape(place)
  const field = form.querySelector<HTMLElement>(`[data-place="${name}"], [name="${name}"]:not([type="hidden"])`)
  field?.focus()
  return field !== null
}

/** Place of the tick of one paper. */
export const paperPlace = (componentId: string): string => `papers.${componentId}`
