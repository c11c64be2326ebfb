import { expect, it } from 'vitest'
import { below, isPrivateAddress, jobAddress, readAddress } from '../../../../../electron/devices/escl/address.ts'

it('knows addresses of a house from those of the public network', () => {
  const own = ['10.1.2.3', '172.31.0.9', '192.168.1.20', '169.254.7.7', '127.0.0.1', '::1', 'fe80::1', 'fd00::5']
  const open = ['8.8.8.8', '172.32.0.1', '192.169.0.1', '11.0.0.1', '2001:4860::8888', 'printer.example', '']
  expect(own.filter((ip) => !isPrivateAddress(ip))).toEqual([])
  expect(open.filter(isPrivateAddress)).toEqual([])
})

it('takes http and https only, with nothing but host, port and path', () => {
  const refused = [
    'ftp://10.0.0.9/eSCL',
    'file:///etc/passwd',
    'http://user:word@10.0.0.9/eSCL',
    'http://10.0.0.9/eSCL?to=elsewhere',
    'máy quét',
    ''
  ]
  expect(refused.filter((text) => readAddress(text))).toEqual([])
  expect(readAddress('https://[fe80::1]:8443/eSCL')?.port).toBe('8443')
})

it('builds what lies below an address, with or without a slash', () => {
  for (const text of ['http://10.0.0.9/eSCL', 'http://10.0.0.9/eSCL/'])
    expect(below(new URL(text), 'ScanJobs').href).toBe('http://10.0.0.9/eSCL/ScanJobs')
})

it('keeps a job at the host and port that were asked, whatever the device calls itself', () => {
  const address = new URL('http://10.0.0.9:8080/eSCL')
  const at = (location?: string) => jobAddress(address, location)?.href
  const job = 'http://10.0.0.9:8080/eSCL/ScanJobs/7'
  expect(at('/eSCL/ScanJobs/7')).toBe(job)
  expect(at('http://EPSON.local/eSCL/ScanJobs/7')).toBe(job)
  expect(at('https://10.0.0.9:443/eSCL/ScanJobs/7')).toBe(job)
  for (const none of [undefined, '', 'http://', 'http://elsewhere.example']) expect(at(none)).toBeUndefined()
})
