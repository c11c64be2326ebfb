/** How far two clocks may stand apart without a word: what time servers correct in passing. */
export const CLOCK_SLACK_MS = 2 * 60_000
