import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { RegisterLine } from '../../../shared/contract/register-views.ts'
import type { FormLayout } from '../../../shared/domain/forms/form-layout.ts'
import { rowAfterKey } from '../../ui/row-after-key.ts'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { REGISTER } from '../../words/register.ts'
import { registerColumns, registerTexts } from './register-columns.ts'
import { RegisterHead } from './register-head.tsx'
import classes from './register.module.css'
import { useRegisterLines } from './use-register-lines.ts'

const ROW_PX = 66
/** Of the heads, which stay while the rows go by. */
const HEAD_PX = 80
/** A day stands on one line. */
const DAY_PX = 88

interface RegisterTableProps {
  readonly year: number
  readonly volume: number
  readonly first: number
  readonly last: number
  readonly layout: FormLayout
  /** Enter on a dossier's row, or a click. */
  readonly onOpen: (dossierId: string) => void
}

/** A volume as the law prints it, number by number; draws only what is seen. Up, Down, Home, End, Page keys move. */
export function RegisterTable({ year, volume, first, last, layout, onOpen }: RegisterTableProps) {
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const count = last - first + 1
  const { rows, show } = useVirtualRows(scroller, count, ROW_PX, HEAD_PX)
  const lines = useRegisterLines({ year, volume, first, from: rows[0]?.index ?? 0, to: rows.at(-1)?.index ?? 0 })
  const columns = registerColumns(layout)
  const open = (line: RegisterLine | undefined) => {
    if (line?.kind === 'dossier') onOpen(line.dossierId)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!event.repeat) open(lines.get(first + current))
      return
    }
    const seen = (scroller.current?.clientHeight ?? 0) - HEAD_PX
    const next = rowAfterKey(event.key, current, count, Math.max(1, Math.floor(seen / ROW_PX) - 1))
    if (next === undefined) return
    event.preventDefault()
    setCurrent(next)
    show(next)
  }
  const shares: CSSProperties & Record<'--shares', string> = {
    '--shares': columns.map(({ share, day }) => `minmax(${day === undefined ? 0 : DAY_PX}px, ${share}fr)`).join(' ')
  }
  const rowId = (index: number) => `${gridId}-${index}`
  return (
    <div
      ref={scroller}
      className={classes['table']}
      style={shares}
      role="grid"
      aria-label={REGISTER.table(year, volume)}
      aria-rowcount={count + 2}
      aria-colcount={columns.length}
      aria-activedescendant={rowId(current)}
      tabIndex={0}
      onKeyDown={press}
    >
      <RegisterHead columns={columns} />
      <div role="rowgroup" className={classes['canvas']} style={{ height: count * ROW_PX }}>
        {rows.map(({ index, start }) => {
          const line = lines.get(first + index)
          return (
            <div
              key={index}
              id={rowId(index)}
              role="row"
              aria-rowindex={index + 3}
              data-current={index === current}
              data-kind={line?.kind}
              className={`${classes['columns'] ?? ''} ${classes['row'] ?? ''}`}
              style={{ height: ROW_PX, transform: `translateY(${start - HEAD_PX}px)` }}
              onClick={() => {
                setCurrent(index)
                open(line)
              }}
            >
              <Cells serial={first + index} line={line} layout={layout} columns={columns.length} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface CellsProps {
  readonly serial: number
  readonly line: RegisterLine | undefined
  readonly layout: FormLayout
  readonly columns: number
}

function Cells({ serial, line, layout, columns }: CellsProps) {
  if (line?.kind === 'dossier')
    return registerTexts(line.row, layout).map((text, i) => (
      <span key={i} role="gridcell">
        <span className={classes['text']}>{text}</span>
      </span>
    ))
  return (
    <>
      <span role="gridcell">{String(serial).padStart(2, '0')}</span>
      <span role="gridcell" aria-colspan={columns - 1} className={classes['gap']}>
        {line ? REGISTER.gap(line.reason) : '…'}
      </span>
    </>
  )
}
