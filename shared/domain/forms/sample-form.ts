import { type FormCode, FORM_CODES } from './form-layout.ts'
import type { FormHead, FormPerson, Signer } from './form-facts.ts'
import type { FormFacts } from './lay-out-form.ts'

// A dossier of nobody, for the filled samples that are put on display (TT 01/2018 Điều 5.2).

const PERSON: FormPerson = {
  name: 'Đặng Thị Ưởng',
  idNumber: '030185000123',
  address: 'Thôn Đông, xã Tân An',
  phone: '0912 345 678',
  email: ''
}
const SIGNER: Signer = { formula: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'Phạm Văn Ẩn' }
const UNIT = 'Trung tâm Phục vụ hành chính công xã Tân An'
const PROCEDURE = 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân (1.004873)'
const REASON = 'Thiếu giấy tờ.'
const DUE = { receivedDay: '2026-11-20', dueDay: '2026-11-26', dueTime: '17:00' }
const RECEIVED = '2026-11-20T09:00'

/** True for a form that has a filled sample; the slip shows a preview instead. */
export const isSampled = (form: string): boolean => codeOf(form) !== undefined

const codeOf = (form: string): Exclude<FormCode, 'receipt'> | undefined => {
  const code = FORM_CODES.find((each) => form.startsWith(`${each}/`))
  return code === 'receipt' ? undefined : code
}

/** A filled sample of the form that the head names, marked MẪU. A form without one (the slip shows a preview instead) is a bug. */
export function sampleForm(head: FormHead): FormFacts {
  const common = { ...head, sample: true }
  const about = { applicant: PERSON, procedure: PROCEDURE, reason: REASON }
  const kind = codeOf(head.form)
  switch (kind) {
    case 'supplement': {
      const items = ['Bản chính Giấy xác nhận tình trạng hôn nhân đã cấp lần trước.']
      return {
        ...common,
        ...about,
        kind,
        unit: UNIT,
        items,
        contact: 'ông Phạm Văn Ẩn',
        contactPhone: '0220 3 123 456'
      }
    }
    case 'refusal':
      return { ...common, ...about, kind, unit: UNIT }
    case 'apology':
      return {
        ...{ ...common, ...about, ...DUE, kind, unit: UNIT, field: 'Hộ tịch', newDay: '2026-12-01', signer: SIGNER },
        office: 'Ủy ban nhân dân xã Tân An'
      }
    case 'stop-notice':
      return {
        ...{ ...common, ...about, kind, receivedAt: RECEIVED, askedAt: '2026-11-24T08:15', askedBy: PERSON.name },
        ...{ stage: 'Đang xử lý', settlement: 'chưa thu', returned: ['Tờ khai (bản chính: 01)'], signer: null }
      }
    case 'control': {
      const office = 'Công chức Tư pháp - Hộ tịch'
      const first = {
        from: 'Bộ phận TN&TKQ',
        to: office,
        at: '2026-11-20T09:10',
        outcome: 'on-time',
        note: ''
      } as const
      return { ...common, ...DUE, kind, office, partners: '', handOvers: [first] }
    }
    case 'register':
      return { ...common, kind, code: '', firstPage: 1, book: BOOK }
    case 'posting-slip': {
      const documents = ['Giấy xác nhận tình trạng hôn nhân (bản chính: 01)']
      return { ...common, ...about, kind, postman: 'Vũ Thị Ỷ', handedAt: '2026-11-25T16:00', documents }
    }
    case 'handover': {
      const one = { posting: 'EV100000001VN', code: 'H23.54.22-261120-6000', person: PERSON.name, complete: 'đủ' }
      const sides = { giver: 'Bưu điện xã Tân An (bà Vũ Thị Ỷ)', receiver: UNIT, handedAt: '2026-11-25T16:00' }
      return { ...common, ...sides, kind, code: '', dossiers: [one] }
    }
    case 'certification-book': {
      const what = 'Giấy khai sinh'
      const asked = { person: PERSON.name, idNumber: PERSON.idNumber, code: 'H23.54.22-261120-6002', receiptNumber: '' }
      const row = {
        ...asked,
        book: 'SCT/BS',
        number: 1,
        day: '2026-11-20',
        what,
        pages: 1,
        copies: 2,
        feeVnd: 4000
      } as const
      return { ...common, kind, code: '', number: '', book: 'SCT/BS', month: '2026-11', isOver: true, rows: [row] }
    }
    case undefined:
      throw new Error(`no sample of ${head.form}`)
  }
}

const BOOK = {
  ...{ year: 2026, volume: 1, openedOn: '2026-01-02', closedOn: null, gaps: [], first: 1, last: 1 },
  rows: [
    {
      ...{ volume: 1, serial: 1, sets: 1, code: 'H23.54.22-261120-6001', earlierCode: null, procedure: PROCEDURE },
      ...{ applicant: PERSON.name, address: PERSON.address, phone: PERSON.phone, office: 'UBND xã Tân An' },
      ...{ receivedAt: RECEIVED, dueAt: '2026-11-26T17:00', returnedAt: null, delivery: 'Tại quầy', note: '' }
    }
  ]
}
