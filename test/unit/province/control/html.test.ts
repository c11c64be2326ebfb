import { expect, it } from 'vitest'
import { html } from '../../../province/control/html.ts'

it('escapes what is put in, except HTML', () => {
  const evil = `<script>"'&`
  expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
    '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>'
  )
  const items = [1, 2].map((n) => html`<li>${n}</li>`)
  expect(html`<b>${items}${html`<i>x</i>`}</b>`.text).toBe('<b><li>1</li><li>2</li><i>x</i></b>')
})
