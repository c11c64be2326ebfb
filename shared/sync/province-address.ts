const PORT_AND_PATH = '(?::\\d{1,5})?(?:/[^\\s?#]*)?$'
const SECURE = new RegExp(`^https://[a-z0-9.-]+${PORT_AND_PATH}`, 'i')
/** This machine itself: nothing is on the wire that a stranger could read. */
const LOOPBACK = new RegExp(`^http://(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\])${PORT_AND_PATH}`, 'i')

/** True for an address that personal data may be sent to: https, or http within this machine; without a query or a password. */
export function isProvinceAddress(text: string): boolean {
  return SECURE.test(text) || LOOPBACK.test(text)
}
