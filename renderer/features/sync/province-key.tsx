import { Button } from '@mantine/core'
import { useState } from 'react'
import type { KeyHolder } from '../../../shared/contract/bundle-views.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { BUNDLE, shortFingerprint } from '../../words/bundle.ts'
import classes from './sync.module.css'

async function takeKey(replace: boolean): Promise<void> {
  const answer = await call('importProvinceKey', { replace })
  if (answer.ok) notifyDone(BUNDLE.keyTaken(answer.value.name))
  else notifyProblem(answer.problem)
}

async function saveKey(): Promise<void> {
  const answer = await call('saveCounterKey', null)
  if (answer.ok) notifyDone(BUNDLE.keySaved(answer.value.fingerprint))
  else notifyProblem(answer.problem)
}

/** Whose key files are encrypted for, and this counter's own to be handed over: each carried once. */
export function ProvinceKey({ province }: { readonly province: KeyHolder | null }) {
  const [asking, setAsking] = useState(false)
  return (
    <div className={classes['part']}>
      <h3 className={classes['sub']}>{BUNDLE.province}</h3>
      {province ? (
        <p>
          {province.name}. {BUNDLE.fingerprint}: <span className="code">{shortFingerprint(province.fingerprint)}</span>
          <br />
          <span className={classes['second']}>{BUNDLE.compare}</span>
        </p>
      ) : (
        <p>{BUNDLE.noProvince}</p>
      )}
      <div className={classes['ways']}>
        <Button size="compact-sm" variant="default" onClick={() => (province ? setAsking(true) : void takeKey(false))}>
          {province ? BUNDLE.replaceKey : BUNDLE.takeKey}
        </Button>
        <Button size="compact-sm" variant="default" title={BUNDLE.saveKeyHint} onClick={() => void saveKey()}>
          {BUNDLE.saveKey}
        </Button>
      </div>
      <Confirm
        opened={asking}
        title={BUNDLE.replaceTitle}
        text={BUNDLE.replaceText}
        yes={BUNDLE.replaceYes}
        no={BUNDLE.replaceNo}
        destructive
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          void takeKey(true)
        }}
      />
    </div>
  )
}
