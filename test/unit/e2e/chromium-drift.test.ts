import electronPackage from 'electron/package.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { chromiumMajorOf, chromiumReport } from '../../e2e/chromium-drift.ts'

describe('the Chromium that ran beside the one in Electron', () => {
  it('knows what the pinned Electron carries', () => {
    expect(chromiumMajorOf('45.4.1')).toBe('156')
    expect(chromiumMajorOf(electronPackage.version)).toMatch(/^\d+$/)
    expect(chromiumMajorOf('999.0.0')).toBeUndefined()
  })

  it('says both majors, and warns only when they differ', () => {
    const same = 'Chromium 156.0.8078.79 ran; Electron 45.4.1 carries Chromium 156'
    expect(chromiumReport('156.0.8078.79', '45.4.1')).toBe(same)
    expect(chromiumReport('157.0.1.2', '45.4.1')).toBe(
      'WARNING, versions have drifted apart: Chromium 157.0.1.2 ran; Electron 45.4.1 carries Chromium 156'
    )
    expect(chromiumReport('15.6', '45.4.1')).toMatch(/^WARNING/)
    expect(chromiumReport('156.0.1.2', '999.0.0')).toBe(
      'WARNING, versions have drifted apart: Chromium 156.0.1.2 ran; Electron 999.0.0 carries Chromium of an unknown version'
    )
  })
})
