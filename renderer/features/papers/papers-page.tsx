import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ShownPage } from '../../../shared/contract/paper-calls.ts'
import { navigate } from '../../app/services/navigation.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { Page } from '../../ui/page.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { fileWords } from '../../words/papers.ts'
import { tray as words } from '../../words/tray.ts'
import { ChooseDossier } from './choose-dossier.tsx'
import { LineList } from './line-list.tsx'
import { linesOf, type PaperLine } from './lines.ts'
import classes from './papers.module.css'
import { ReuseDialog } from './reuse-dialog.tsx'
import { takeFiles } from './take-files.ts'
import { TrayGrid } from './tray-grid.tsx'
import { TrayTools } from './tray-tools.tsx'
import { useBind } from './use-bind.ts'
import { useTray } from './use-tray.ts'
import { type Looked, Viewer } from './viewer.tsx'
import { WaysIn } from './ways-in.tsx'

interface PapersPageProps {
  /** The dossier whose papers are on the table. */
  readonly dossierId?: string
}

/** Papers into dossiers (số hóa giấy tờ): pages come into the tray, and go from there to the lines of a checklist. */
export function PapersPage({ dossierId }: PapersPageProps) {
  const tray = useTray()
  const { value: detail } = useDesktopQuery(
    'getDossier',
    { dossierId: dossierId ?? '-' },
    { enabled: dossierId !== undefined }
  )
  const lines = detail ? linesOf(detail) : []
  const [file, setFile] = useState<Looked>()
  const [reusing, setReusing] = useState<PaperLine>()
  const bind = useBind(dossierId, tray.chosen)
  const current = tray.pages.findIndex(({ pageId }) => pageId === tray.selection.current)
  const looked = file ?? lookedAt(tray.pages[current], current)
  const [before, setBefore] = useState(tray.selection)
  if (before !== tray.selection) {
    setBefore(tray.selection)
    setFile(undefined)
  }
  useShortcut('escape', () =>
    navigate(dossierId === undefined ? { screen: 'today' } : { screen: 'dossiers', dossierId })
  )
  usePastedFiles()
  const line = detail?.line
  return (
    <Page
      title={words.title}
      note={words.note}
      actions={
        dossierId === undefined ? undefined : (
          <>
            <Button variant="default" onClick={() => navigate({ screen: 'papers' })}>
              {words.other}
            </Button>
            <Button
              variant="default"
              onClick={() => navigate({ screen: 'dossiers', dossierId })}
              rightSection={<KeyHint keys="Esc" />}
            >
              {words.backToDossier}
            </Button>
          </>
        )
      }
    >
      <div className={classes['columns']}>
        <div className={classes['panel']}>
          {line ? (
            <p className={classes['whose']}>
              <span className="code">{line.officialCode ?? line.code}</span>
              <strong>{line.applicant}</strong>
              <span className={classes['quiet']}>{line.procedureName}</span>
            </p>
          ) : (
            <ChooseDossier onChoose={(id) => navigate({ screen: 'papers', dossierId: id })} />
          )}
          {dossierId !== undefined && (
            <LineList
              lines={lines}
              chosen={tray.chosen.length}
              busy={bind.busy}
              onBind={(to) => void bind.pages(to)}
              onAttach={(to) => void bind.files(to)}
              onReuse={setReusing}
              onLook={(one) => setFile({ kind: 'file', fileId: one.fileId, label: fileWords(one) })}
              onDropFiles={(to, files) => void bind.dropped(to, files)}
            />
          )}
          <p className={classes['quiet']}>{words.notScanned}</p>
        </div>
        <div
          className={classes['panel']}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void takeFiles([...event.dataTransfer.files], 'drop')
          }}
        >
          <WaysIn count={tray.pages.length} chosen={tray.selection.chosen.size} dossierId={dossierId} />
          <TrayTools tray={tray} />
          <TrayGrid
            tray={tray}
            onLine={(number) => {
              const to = lines.find((each) => each.number === number)
              if (to) void bind.pages(to)
            }}
          />
          <p id="tray-keys" className={classes['quiet']}>
            {words.keys}
          </p>
        </div>
        <Viewer looked={looked} />
      </div>
      {dossierId !== undefined && (
        <ReuseDialog dossierId={dossierId} line={reusing} onClose={() => setReusing(undefined)} />
      )}
    </Page>
  )
}

function lookedAt(page: ShownPage | undefined, at: number): Looked | undefined {
  return page && { kind: 'page', pageId: page.pageId, turn: page.turn, label: words.page(at + 1) }
}

/** Pictures and files from the clipboard come into the tray; text goes where it is typed. */
function usePastedFiles(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void takeFiles(files, 'paste')
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
