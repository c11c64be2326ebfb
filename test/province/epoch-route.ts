import type { SpokenInterface } from './http/route.ts'
import { contradict, refuse } from './six-step/six-step-answer.ts'

/** GET /epoch, for anybody: which life of the province's data this is, and its clock. Our own addition to both interfaces. */
export function createEpochRoute(epoch: () => string): SpokenInterface {
  return {
    name: 'open',
    refuse,
    contradict,
    routes: [
      {
        operation: 'epoch',
        method: 'GET',
        path: /^\/epoch$/,
        handle: ({ now }) => ({ status: 200, body: { epoch: epoch(), now: new Date(now).toISOString() } })
      }
    ]
  }
}
