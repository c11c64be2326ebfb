import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ConnectorKind, FieldReason } from '../../../shared/contract/province.ts'
import type { ParkedDossier } from '../../../shared/contract/sync-views.ts'
import { type CorrectableField, correctableFieldOf } from '../../../shared/sync/mapping/correctable-fields.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { Chip } from '../../ui/chip.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { reasonWords, SENT_WORDS } from '../../words/correction.ts'
import { SYNC } from '../../words/sync.ts'
import { CorrectPanel } from './correct-panel.tsx'
import classes from './sync.module.css'

const ROW_PX = 92
/** No list is lower, so that it never lies over what comes after it. */
const LOWEST_PX = 122

/** What the province refused, with its reasons; one opens to be put right and sent again. */
export function ParkedSection({ spoken }: { readonly spoken: ConnectorKind }) {
  const { value } = useDesktopQuery('listParked', null)
  const [openId, setOpenId] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const dossiers = value?.dossiers ?? []
  const open = dossiers.find(({ line }) => line.dossierId === openId)
  const toList = () => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  const close = () => {
    setOpenId(undefined)
    toList()
  }
  const retryAll = async () => {
    const answer = await call('retryParked', { dossierId: null })
    if (answer.ok) notifyDone(SYNC.retried(answer.value.count))
    else notifyProblem(answer.problem)
  }
  return (
    <section className={classes['panel']} aria-labelledby="parked">
      <header className={classes['head']}>
        <h2 id="parked" className={classes['heading']}>
          {SYNC.parked}
        </h2>
        {value && value.all > 0 ? (
          <>
            <span className={classes['second']}>{SYNC.parkedCount(dossiers.length, value.all)}</span>
            <Button size="compact-sm" variant="default" onClick={() => void retryAll()}>
              {SYNC.retryAll}
            </Button>
          </>
        ) : null}
      </header>
      {dossiers.length === 0 ? (
        <EmptyState>{value ? SYNC.noneParked : ''}</EmptyState>
      ) : (
        <>
          <div
            ref={box}
            className={classes['list']}
            style={{ height: Math.max(LOWEST_PX, Math.min(dossiers.length, 3) * ROW_PX + 2) }}
          >
            <DataList
              label={SYNC.parkedList}
              items={dossiers}
              keyOf={({ line }) => line.dossierId}
              openKey={openId}
              onOpen={({ line }) => setOpenId(line.dossierId)}
              render={(parked) => <Row parked={parked} spoken={spoken} />}
              rowHeight={ROW_PX}
            />
          </div>
          {open ? (
            <CorrectPanel key={open.line.dossierId} parked={open} spoken={spoken} onClose={close} />
          ) : (
            <p className={classes['second']}>{SYNC.chooseParked}</p>
          )}
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly parked: ParkedDossier
  readonly spoken: ConnectorKind
}

/** Our own field that a reason means, where it is the same whoever files. */
function fieldOf(spoken: ConnectorKind, { field }: FieldReason): CorrectableField | undefined {
  const [found, byProxy] = [false, true].map((proxy) => correctableFieldOf(spoken, field, proxy))
  return found === byProxy ? found : undefined
}

function Row({ parked: { line, kind, reasons }, spoken }: RowProps) {
  return (
    <div className={classes['row']}>
      <span className={classes['who']}>
        <strong>{line.applicant}</strong> <span className="code">{line.officialCode ?? line.code}</span>
      </span>
      <span className={classes['what']}>{line.procedureName}</span>
      <span className={classes['why']}>
        <Chip tone="late">
          {SENT_WORDS[kind]}: {reasons.map((each) => reasonWords(each, fieldOf(spoken, each))).join('; ')}
        </Chip>
      </span>
    </div>
  )
}
