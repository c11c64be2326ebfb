/** CRC-16/CCITT-FALSE of an ASCII text (polynomial 0x1021, from 0xFFFF, nothing reflected): four capital hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff
  for (const symbol of text) {
    crc ^= (symbol.codePointAt(0) ?? 0) << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
