import type { EsclLimits } from '../../electron/devices/escl/limits.ts'

/** The limits of the client, made short for tests. */
export const SHORT: EsclLimits = {
  findMs: 400,
  connectMs: 1_000,
  answerMs: 400,
  pageMs: 400,
  stallMs: 300,
  exchangeMs: 5_000,
  pauseMs: 10,
  busyMs: 20,
  longestBusyMs: 40,
  busyTotalMs: 400,
  tries: 4,
  heartbeatMs: 200,
  silentMs: 5_000
}
