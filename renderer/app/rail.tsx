import {
  type Icon,
  IconBook2,
  IconCalendarEvent,
  IconDeviceUsb,
  IconFilePlus,
  IconFolders,
  IconHelp,
  IconLock,
  IconNotebook,
  IconRubberStamp,
  IconScan,
  IconSend
} from '@tabler/icons-react'
import { SHELL } from '../words/shell.ts'
import classes from './rail.module.css'
import { navigate, type Route } from './services/navigation.ts'
import { leave } from './services/session.ts'

interface Entry {
  readonly name: string
  readonly icon: Icon
  readonly keys?: string
  readonly go: () => void
  readonly current?: boolean
}

const SCREENS = [
  { screen: 'today', name: SHELL.today, icon: IconCalendarEvent },
  { screen: 'intake', name: SHELL.intake, icon: IconFilePlus, keys: 'F2' },
  { screen: 'certify', name: SHELL.certify, icon: IconRubberStamp, keys: 'F5' },
  { screen: 'dossiers', name: SHELL.dossiers, icon: IconFolders, keys: 'F3' },
  { screen: 'papers', name: SHELL.papers, icon: IconScan, keys: 'F10' },
  { screen: 'register', name: SHELL.register, icon: IconNotebook },
  { screen: 'sync', name: SHELL.sync, icon: IconSend },
  { screen: 'catalogue', name: SHELL.catalogue, icon: IconBook2 }
] as const

interface RailProps {
  readonly current: Route['screen']
  readonly onHelp: () => void
}

/** The screens of the counter with their keys; folds to icons on narrow windows. */
export function Rail({ current, onHelp }: RailProps) {
  return (
    <nav className={classes['rail']} aria-label={SHELL.navigation}>
      <ul className={classes['entries']}>
        {SCREENS.map(({ screen, ...entry }) => (
          <RailEntry key={screen} {...entry} current={screen === current} go={() => navigate({ screen })} />
        ))}
      </ul>
      <ul className={classes['entries']}>
        <RailEntry
          name={SHELL.devices}
          icon={IconDeviceUsb}
          current={current === 'devices'}
          go={() => navigate({ screen: 'devices' })}
        />
        <RailEntry name={SHELL.help} icon={IconHelp} keys="F1" go={onHelp} />
        <RailEntry name={SHELL.lock} icon={IconLock} keys="Ctrl+L" go={() => void leave()} />
      </ul>
    </nav>
  )
}

function RailEntry({ name, icon: EntryIcon, keys, go, current = false }: Entry) {
  return (
    <li>
      <button
        type="button"
        className={classes['entry']}
        onClick={go}
        title={keys === undefined ? name : `${name} (${keys})`}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        aria-current={current ? 'page' : undefined}
      >
        <EntryIcon size={20} stroke={1.6} aria-hidden="true" />
        <span className={classes['name']}>{name}</span>
        {keys === undefined ? null : (
          <span className={classes['keys']} aria-hidden="true">
            {keys}
          </span>
        )}
      </button>
    </li>
  )
}
