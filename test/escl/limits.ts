import type { EsclLimits } from '../../electron/devices/escl/limits.ts'

/** The limits of the client, made short for tests. */
export const SHORT: EsclLimits = {
  findMs: 400,
  connectMs: 1_000,
  answerMs: 700,
  pageMs: 700,
  stallMs: 300,
  exchangeMs: 5_000,
  pauseMs: 10,
  busyMs: 20,
  longestBusyMs: 40,
  busyTotalMs: 400,
  tries: 3,
  startMs: 20_000,
  heartbeatMs: 200,
  silentMs: 20_000
}
