import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { TEST_ACCOUNT } from './accounts.ts'
import { runCommand } from './bundle/commands.ts'
import { openControl } from './control/control-server.ts'
import { startProvince } from './province.ts'

/*
`npm run province -- --port N --control-port N --folder DIR`: a provincial system to send dossiers to, for tests and demonstrations.
The way on a stick, with the same --folder:
  npm run province -- key --out FILE.qmk        writes the province's public keys, to be taken in once at every counter
  npm run province -- register FILE.qmk         takes a counter in whose key file was brought
  npm run province -- import FILE.qmc --out FILE.qmca   takes a bundle in, whole or not at all, and writes its acknowledgement
It speaks two interfaces, strictly: it mends nothing, and refuses what the real ones are known to refuse, field by field.

What is known and what is ours
  From public client code: the names of services, fields and steps, the forms of dates, the two meanings of LoaiDoiTuong, the ten
  statuses, isUpdating, error_code "00" or 0, "đã tồn tại", ten steps a call, the form of issued codes, IdTepTin and HashTepTin.
  That code truncates what it sends; its limits are taken for the province's. The 2026 fields come from a sample of lesser standing.
  Ours, and unverified: every address (/six-step/…, /session-rpc/…), the envelope {code, message, data} of steps 2 and 3, HashTepTin
  being SHA-256, which fields may be absent or empty (read off the client code where it says so), the fields of DongBoTrangThaiHoSo
  and of the answers of TraCuuHoSo, LayThuTuc and LayDanhSachTTHC, field codes (LV-nn), error codes 100, 106, 200, 201 and 500 (a
  gateway's list), `errors` of a refusal, that unknown fields are refused, what a status may become, and that a created dossier is "2".
  Ours by intent, known to no real province: the headers X-Operation-Id, X-Local-Id, X-Local-Code and X-Province-Epoch; GET /epoch;
  uploads in pieces (TaiTep); queries by LocalId and OperationId; the pull of changes (ThayDoi); granted ranges of serials.

Map
  province.ts      the running system: start, restart, backup, restore, clock; accounts.ts who may send
  http/            door (the port) → pipeline (faults around the route) → route (what an interface is); call, answer, write-answer
  six-step/        six-step.ts lists its addresses; token, upload, resumable, create-dossier, progress, queries, their fields
  session-rpc/     session-rpc.ts lists its services; login, send-dossiers, send-progress, queries, their fields
  epoch-route.ts   GET /epoch
  check/           one kind of field each: text, dates, catalogue, status-order; reasons is what a refusal says
  desk/            what is decided for both interfaces: once per operation id, take a dossier, steps, statuses; act = an official's own
  bundle/          the way on a stick: commands, stick (keys, who is known), import-bundle (whole or not at all), what it applies
  record/          SQLite and files: what the province knows; sessions, codes, dossiers, progress, files, operations, epoch
  faults/          fault (what may go wrong) and fault-book (when it does); seeded.ts is its chance
  observe/         what was seen at the door, outside every backup, and the report of it all
  control/         JSON under /control on its own port (routes), and the page with its buttons (page, presets)
  line.ts, line/   apart from all that: a throttling, delaying, cutting line to put between a client and any server
*/

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    port: { type: 'string', default: '8701' },
    'control-port': { type: 'string', default: '8702' },
    folder: { type: 'string', default: join('test-results', 'province') }
  }
})
if (positionals.length > 0) process.exit(await runCommand(resolve(values.folder), positionals, values.out))
const port = Number(values.port)
const controlPort = Number(values['control-port'])
if (![port, controlPort].every((each) => Number.isInteger(each) && each >= 0 && each < 65_536)) {
  console.error('Usage: npm run province -- --port N --control-port N --folder DIR')
  process.exit(2)
}

const province = await startProvince({ folder: resolve(values.folder), port })
const control = await openControl(province, controlPort)
console.log(`Interfaces: ${province.url}/six-step and ${province.url}/session-rpc (unit ${TEST_ACCOUNT.unit})`)
console.log(`Page and control: ${control.url}`)

let stopping = false
// A terminal and the front door may both pass the same Ctrl+C on.
const stop = () => {
  if (stopping) return
  stopping = true
  void control
    .close()
    .then(() => province.stop())
    .then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
