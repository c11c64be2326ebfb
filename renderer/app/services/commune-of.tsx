import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { DEVICES } from '../../words/devices.ts'
import { useDesktopQuery } from './query.ts'

/** Long enough that no letter of a reader or a hand asks by itself. */
const PAUSE_MS = 400

/** Today's commune of a printed address, where an imported list knows it; the address itself stays as it is printed. */
export function CommuneOf({ address }: { readonly address: string }) {
  const [settled] = useDebouncedValue(address.trim(), PAUSE_MS)
  const { value: found } = useDesktopQuery('findCommune', { address: settled }, { enabled: settled !== '' })
  return (
    <Text size="sm" role="status">
      {found && settled !== '' ? DEVICES.communes.found(found.name, found.province, found.code, found.verified) : null}
    </Text>
  )
}
