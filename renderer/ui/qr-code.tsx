import { drawingSVG, qrcode } from 'bwip-js/browser'
import { useMemo } from 'react'

interface QrCodeProps {
  readonly text: string
  /** What it says, for who cannot see it. */
  readonly label: string
  /** Width and height in px. */
  readonly size: number
}

/** A QR as a drawing of lines, sharp at every size; error level M, with the light border that readers need. */
export function QrCode({ text, label, size }: QrCodeProps) {
  const source = useMemo(() => {
    const options = { bcid: 'qrcode', text, eclevel: 'M', padding: 8, backgroundcolor: 'ffffff' }
    return `data:image/svg+xml,${encodeURIComponent(qrcode(options, drawingSVG()))}`
  }, [text])
  return <img src={source} alt={label} width={size} height={size} />
}
