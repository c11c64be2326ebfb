import { z } from 'zod'
import { formatDate, localDateTime } from '../../../shared/lib/plain-date.ts'
import { findKnownProcedure } from '../check/catalogue.ts'
import { STATUS_WORDS } from '../check/status-order.ts'
import type { BookedFault } from '../faults/fault-book.ts'
import type { ProvinceReport } from '../observe/report.ts'
import type { Province } from '../province.ts'
import { html, type Html } from './html.ts'
import { maskName, maskNumber } from './mask.ts'
import { FAULT_WORDS, PRESETS } from './presets.ts'

const SHOWN = 25
/** Seconds. */
const REFRESH = 5

/** What the page shows of a dossier, wherever its interface puts it. */
const bodySchema = z.object({
  MaTTHC: z.string(),
  ChuHoSo: z.string().default(''),
  SoGiayToChuHoSo: z.string().default(''),
  ThongTinNguoiNop: z.object({ ThongTinChiTiet: z.object({ SoDinhDanh: z.string() }) }).optional()
})

const moment = (at: number) => `${localDateTime(at).slice(11)} ${formatDate(localDateTime(at)).slice(0, 5)}`
const number = (value: number) => value.toLocaleString('vi-VN')

function dossierRow({ code, localCode, status, body, steps, files, interface: by, at }: Dossier): Html {
  const shown = bodySchema.parse(body)
  const idNumber = shown.ThongTinNguoiNop?.ThongTinChiTiet.SoDinhDanh ?? shown.SoGiayToChuHoSo
  return html`<tr>
    <td class="code">${code}${localCode === null ? '' : html`<br /><small>${localCode}</small>`}</td>
    <td>${shown.MaTTHC}<br /><small>${findKnownProcedure(shown.MaTTHC)?.name ?? ''}</small></td>
    <td>${maskName(shown.ChuHoSo)}<br /><small>${idNumber === '' ? '' : maskNumber(idNumber)}</small></td>
    <td>${status}. ${STATUS_WORDS[status] ?? ''}</td>
    <td class="number">${steps.length}</td>
    <td class="number">${files.length}</td>
    <td class="word">${by}</td>
    <td class="number">${moment(at)}</td>
  </tr>`
}

const refusalRow = ({ at, operation, code, reasons }: Refusal): Html =>
  html`<tr>
    <td class="number">${moment(at)}</td>
    <td>${operation}</td>
    <td class="code">${code ?? ''}</td>
    <td>${reasons.map(({ field, reason }) => html`<div><b>${field}</b>: ${reason}</div>`)}</td>
  </tr>`

const faultRow = ({ what, on, times, probability, struck }: BookedFault): Html => {
  const often = probability === undefined ? `${times ?? 1} lượt` : `${Math.round(probability * 100)} % lượt`
  return html`<li>
    ${FAULT_WORDS[what.kind]} · ${on.operation ?? on.interface ?? 'mọi yêu cầu'} · ${often} · đã xảy ra ${struck}
  </li>`
}

const figure = (words: string, value: number, alarm = false): Html =>
  html`<div class="${alarm && value > 0 ? 'figure alarm' : 'figure'}">
    <b>${number(value)}</b><span>${words}</span>
  </div>`

const button = (name: string, words: string, isReady: boolean): Html =>
  html`<form method="post" action="/page/${name}"><button ${isReady ? '' : 'disabled'}>${words}</button></form>`

const empty = (columns: number, words: string): Html =>
  html`<tr>
    <td colspan="${columns}" class="empty">${words}</td>
  </tr>`

/** The page: what arrived, and the buttons for what may go wrong. Personal data is masked. */
export async function page(province: Province): Promise<string> {
  const report = await province.report()
  const faults = province.faults.list()
  const clockOffset = province.clockOffset()
  const buttons = Object.entries(PRESETS).map(([name, { words, isReady }]) =>
    button(name, words, isReady?.(province) ?? true)
  )
  const { content, duplicates } = report
  const dossiers = content.dossiers.slice(-SHOWN).reverse()
  const refusals = content.refusals.slice(-SHOWN).reverse()
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="${REFRESH}" />
        <meta name="viewport" content="width=device-width" />
        <title>Hệ thống tỉnh (mô phỏng)</title>
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <header>
          <h1>Hệ thống tỉnh (mô phỏng)</h1>
          <p>
            Dữ liệu thử nghiệm · ${province.url} · kỷ nguyên <code>${report.epoch.slice(0, 8)}</code> · đồng hồ
            ${moment(province.now())}
            ${clockOffset === 0 ? '' : html`<strong>(sai ${Math.round(clockOffset / 60_000)} phút)</strong>`}
          </p>
        </header>
        <section class="figures">
          ${[
            figure('hồ sơ', report.dossiers),
            figure('bước xử lý', report.steps),
            figure('tệp', report.files),
            figure('yêu cầu', report.requests),
            figure('gửi trùng, đã nhận ra', duplicates.requests + duplicates.dossiers),
            figure('từ chối', report.refusals, true),
            figure('tệp sai mã băm', report.hashMismatches, true),
            figure('hồ sơ bị nhân đôi', report.doubledLocalIds.length, true)
          ]}
        </section>
        <main>
          <section>
            <h2>Hồ sơ đã nhận</h2>
            <table>
              <thead>
                <tr>
                  <th>Mã hồ sơ</th>
                  <th>Thủ tục</th>
                  <th>Chủ hồ sơ</th>
                  <th>Trạng thái</th>
                  <th class="number">Bước</th>
                  <th class="number">Tệp</th>
                  <th>Giao diện</th>
                  <th class="number">Nhận lúc</th>
                </tr>
              </thead>
              <tbody>
                ${dossiers.length === 0 ? empty(8, 'Chưa có hồ sơ nào.') : dossiers.map(dossierRow)}
              </tbody>
            </table>
            <h2>Đã từ chối</h2>
            <table>
              <thead>
                <tr>
                  <th class="number">Lúc</th>
                  <th>Thao tác</th>
                  <th>Mã hồ sơ</th>
                  <th>Lý do</th>
                </tr>
              </thead>
              <tbody>
                ${refusals.length === 0 ? empty(4, 'Chưa từ chối lần nào.') : refusals.map(refusalRow)}
              </tbody>
            </table>
          </section>
          <aside>
            <h2>Gây lỗi</h2>
            <div class="buttons">${buttons}</div>
            <h2>Lỗi đang đặt</h2>
            ${
              faults.length === 0
                ? html`<p class="empty">Không có.</p>`
                : html`<ul>
                    ${faults.map(faultRow)}
                  </ul>`
            }
            <h2>Đã đếm</h2>
            <ul>
              <li>${number(report.bytesReceived)} byte nhận, ${number(report.bytesSent)} byte gửi</li>
              <li>
                ${number(report.unfinishedFiles)} tệp chưa xong, ${number(report.unattachedFiles)} tệp chưa gắn hồ sơ
              </li>
              <li>${number(report.issuedCodes)} mã đã cấp, ${number(report.unspentCodes.length)} mã chưa dùng</li>
              <li>
                ${number(report.lostConnections)} kết nối đứt, ${number(report.restarts)} lần khởi động lại,
                ${number(report.restores)} lần phục hồi
              </li>
            </ul>
          </aside>
        </main>
      </body>
    </html>`.text
}

type Dossier = ProvinceReport['content']['dossiers'][number]
type Refusal = ProvinceReport['content']['refusals'][number]
