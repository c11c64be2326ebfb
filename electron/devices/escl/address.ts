import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

const privateAddresses = new BlockList()
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['127.0.0.0', 8]
] as const)
  privateAddresses.addSubnet(net, bits, 'ipv4')
privateAddresses.addSubnet('fc00::', 7, 'ipv6')
privateAddresses.addSubnet('fe80::', 10, 'ipv6')
privateAddresses.addAddress('::1', 'ipv6')

/** Whether an IP belongs to a house of its own (RFC 1918, 3927, 4193, 4291), not to the public network. */
export function isPrivateAddress(ip: string): boolean {
  const version = isIP(ip)
  return version !== 0 && privateAddresses.check(ip, version === 4 ? 'ipv4' : 'ipv6')
}

/** The address of a scanner as given: http or https, no user name, nothing behind the path; undefined = not such a one. */
export function readAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '' ? url : undefined
}

/** `path` below the address: http://host/eSCL and 'ScannerStatus' make http://host/eSCL/ScannerStatus. */
export const below = (address: URL, path: string): URL =>
  new URL(`${address.pathname.replace(/\/+$/, '')}/${path}`, address)

/**
 * The job that a Location names, always at the host and port that were asked: devices write names of their own there
 * that nobody else knows, and nobody sends us elsewhere. undefined = no address.
 */
export function jobAddress(address: URL, location: string | undefined): URL | undefined {
  if (location === undefined || location === '' || !URL.canParse(location, address)) return undefined
  const { pathname } = new URL(location, address)
  return pathname === '/' ? undefined : new URL(pathname, address.origin)
}

/** The IP behind a host, found once per exchange so that what was judged is what is called; undefined = unknown name. */
export async function resolveHost(hostname: string): Promise<string | undefined> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare)) return bare
  try {
    return (await lookup(bare)).address
  } catch {
    return undefined
  }
}
