/**
 * Codes of the 63 provinces of birth registration before the merger of 2025; they do not change with it
 * (integration.md 5.4: pre-merger list; TT 59/2021 tables, general knowledge, unverified: hence warnings only).
 */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' ')
)
/** Countries of birth registration have codes from 100 on. */
const FIRST_COUNTRY = 100

/** True when the first three digits of an identity number name a place that may register births. */
export function isBirthPlaceCode(code: string): boolean {
  return PROVINCES.has(code) || Number(code) >= FIRST_COUNTRY
}
