import { TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { findProcedures, takenInHere } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { useCatalogue, useProcedureIndex } from '../../app/services/public-tables.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { CATALOGUE } from '../../words/catalogue.ts'
import { SHELL } from '../../words/shell.ts'
import classes from './catalogue.module.css'
import { FormsList } from './forms-list.tsx'
import { ImportCatalogue } from './import-catalogue.tsx'
import { ProcedureDetail } from './procedure-detail.tsx'

/** All of them: a commune's catalogue holds a few hundred. */
const ALL = 2000

/** The catalogue (danh mục thủ tục): find with or without marks, read one, replace the whole. */
export function CataloguePage({ code }: { readonly code?: string }) {
  const catalogue = useCatalogue()
  const index = useProcedureIndex()
  const [text, setText] = useState('')
  const [openCode, setOpenCode] = useState(code)
  const wanted = useDeferredValue(text)
  const found = useMemo(() => findProcedures(index, wanted, ALL), [index, wanted])
  const open = catalogue?.procedures.find((procedure) => procedure.code === openCode)
  return (
    <Page
      title={CATALOGUE.title}
      note={catalogue ? CATALOGUE.version(catalogue.catalogueVersion, catalogue.procedures.length) : SHELL.loading}
      actions={<ImportCatalogue />}
      focusTitle={false}
    >
      <div className={classes['columns']}>
        <div className={classes['finder']}>
          <TextInput
            label={CATALOGUE.find}
            description={CATALOGUE.findHint}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              const [first] = findProcedures(index, event.currentTarget.value, 1)
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) setOpenCode(first.code)
            }}
          />
          {catalogue && found.length === 0 ? (
            <EmptyState>{CATALOGUE.nothing}</EmptyState>
          ) : (
            <div className={classes['list']}>
              <DataList
                label={CATALOGUE.list}
                items={found}
                keyOf={(procedure) => procedure.code}
                render={(procedure) => <Line procedure={procedure} />}
                onOpen={(procedure) => setOpenCode(procedure.code)}
                openKey={openCode}
                rowHeight={68}
              />
            </div>
          )}
        </div>
        {open ? <ProcedureDetail key={open.code} procedure={open} /> : <EmptyState>{CATALOGUE.choose}</EmptyState>}
      </div>
      <FormsList />
    </Page>
  )
}

function Line({ procedure }: { readonly procedure: Procedure }) {
  return (
    <>
      <span className={classes['name']}>{procedure.name}</span>
      <span className={classes['second']}>
        <span className="code">{procedure.code}</span> · {procedure.field.name}
        {takenInHere(procedure) ? '' : ` · ${CATALOGUE.elsewhere}`}
      </span>
    </>
  )
}
