import { expect, it } from 'vitest'
import { isProvinceAddress } from '../../../../shared/sync/province-address.ts'

it.each([
  'https://mot-cua.tinh.gov.vn',
  'https://mot-cua.tinh.gov.vn:8443/api/v2',
  'HTTPS://10.1.2.3/',
  'http://localhost:8701',
  'http://127.0.0.1:8701/six-step',
  'http://[::1]:80'
])('%s may be sent to', (address) => {
  expect(isProvinceAddress(address)).toBe(true)
})

it.each([
  '',
  'mot-cua.tinh.gov.vn',
  'http://mot-cua.tinh.gov.vn',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'http://128.0.0.1',
  'ftp://mot-cua.tinh.gov.vn',
  'https://user:pass@mot-cua.tinh.gov.vn',
  'https://mot-cua.tinh.gov.vn?x=1',
  'https://mot-cua.tinh.gov.vn/a b',
  'https://mot-cua.tinh.gov.vn#x',
  'https://'
])('%j may not', (address) => {
  expect(isProvinceAddress(address)).toBe(false)
})
