/** What the province says of a dossier: how many steps and statuses of ours it has, and where it stands. */
export interface ThereOf {
  /** The acceptance's own step included. */
  readonly steps: number
  /** The acceptance's own status included; null where the province does not count them. */
  readonly statuses: number | null
  /** TrangThaiHoSo. */
  readonly status: number
}

/** A step as it is about to be sent. */
export interface SentStep {
  /** Its place among everything sent of the dossier, from 1 = the acceptance. */
  readonly position: number
  readonly doubtful: boolean
  readonly status: number
}

/** What of a step is at the province already. */
export interface Arrived {
  readonly step: boolean
  readonly status: boolean
}

/**
 * What of one dossier's steps arrived although no answer came, so that nothing is sent twice. Steps and statuses arrive in
 * order, so a count tells which. Only doubtful ones can have arrived. Where the province does not count statuses, the last
 * doubtful one that it stands in is taken for the last that arrived. The acceptance's status comes with the record itself.
 */
export function arrivedOf(steps: readonly SentStep[], there: ThereOf | undefined): Arrived[] {
  const stepIsThere = ({ doubtful, position }: SentStep) => doubtful && there !== undefined && position <= there.steps
  const lastByStatus = steps.findLast((each) => stepIsThere(each) && each.status === there?.status)?.position ?? 0
  const lastStatus = there?.statuses ?? lastByStatus
  return steps.map((each) => ({
    step: stepIsThere(each),
    status: each.position === 1 || (each.doubtful && each.position <= lastStatus)
  }))
}
