import { Table } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { takenInHere } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { CATALOGUE, componentWords, placeWords } from '../../words/catalogue.ts'
import classes from './catalogue.module.css'
import { Certainty } from './certainty.tsx'
import { Fees } from './fees.tsx'
import { TimeLimits } from './time-limits.tsx'

/** With less of it in view than this, the detail counts as out of sight. */
const LEAST_VISIBLE_PX = 120

/** One procedure (thủ tục hành chính) as a citizen asks about it: papers, time, money, result, ground in law. */
export function ProcedureDetail({ procedure }: { readonly procedure: Procedure }) {
  const { name, code, field, legalBasis, refusalReasons = [], results, notes, fieldCertainty: sure } = procedure
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const top = heading.current?.getBoundingClientRect().top ?? 0
    // On a narrow window the list stands above; after reading far down another procedure begins at its top.
    if (top < 0 || top > window.innerHeight - LEAST_VISIBLE_PX) heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  const noted = notes === undefined ? [] : [notes].flat()
  return (
    <article className={classes['detail']} aria-live="polite">
      <h2 ref={heading} className={classes['title']}>
        {name}
      </h2>
      <p className={classes['second']}>
        {CATALOGUE.code} <span className="code">{code}</span> · {field.name}
      </p>
      {takenInHere(procedure) ? null : (
        <p className={classes['elsewhere']}>
          <IconMapPin size={18} aria-hidden="true" />
          {CATALOGUE.elsewhere}. {placeWords(procedure)}
        </p>
      )}
      <Part title={CATALOGUE.limit}>
        <TimeLimits procedure={procedure} />
      </Part>
      <Part title={CATALOGUE.papers}>
        <Papers procedure={procedure} />
      </Part>
      <Part title={CATALOGUE.fees}>
        <Fees fees={procedure.fees} />
      </Part>
      <Part title={CATALOGUE.results}>
        <Lines lines={results.map((result) => result.name)} />
        <Certainty of={sure['results']} />
      </Part>
      <Part title={CATALOGUE.proxy}>
        <p>{proxyWords(procedure.proxyAllowed)}</p>
        <Certainty of={sure['proxyAllowed']} />
      </Part>
      <Part title={CATALOGUE.basis}>
        <Lines lines={legalBasis} />
        <Certainty of={sure['legalBasis']} />
      </Part>
      {refusalReasons.length > 0 ? (
        <Part title={CATALOGUE.refusal}>
          <Lines lines={refusalReasons} />
          <Certainty of={sure['refusalReasons']} />
        </Part>
      ) : null}
      {noted.length > 0 ? (
        <Part title={CATALOGUE.notes}>
          <Lines lines={noted} />
        </Part>
      ) : null}
      <Part title={CATALOGUE.inForce}>
        <p>{inForceWords(procedure)}</p>
        <Certainty of={sure['effectiveTo']} />
      </Part>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Papers({ procedure }: { readonly procedure: Procedure }) {
  return (
    <Table withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{CATALOGUE.paper}</Table.Th>
          <Table.Th scope="col">{CATALOGUE.howMany}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {procedure.components.map((component) => (
          <Table.Tr key={component.id}>
            <Table.Td>
              {component.name}
              {component.condition === undefined ? null : (
                <span className={classes['condition']}>{CATALOGUE.when(component.condition)}</span>
              )}
              <Certainty of={component} />
            </Table.Td>
            <Table.Td className={classes['many']}>{componentWords(component)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function proxyWords(allowed: boolean | null): string {
  if (allowed === null) return CATALOGUE.proxyUnknown
  return allowed ? CATALOGUE.proxyYes : CATALOGUE.proxyNo
}

function inForceWords({ effectiveFrom, effectiveTo }: Procedure): string {
  const from = effectiveFrom === null ? '' : CATALOGUE.from(effectiveFrom)
  const until = effectiveTo === null ? '' : CATALOGUE.until(effectiveTo)
  return `${from} ${until}`.trim() || CATALOGUE.unknown
}
