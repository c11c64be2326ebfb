/** The look of the page: the application's own colours, nothing that moves, nothing from elsewhere. */
export const PAGE_STYLE = `
:root { --blue: #14477d; --text: #1b2733; --second: #526070; --line: #d9dfe6; --paper: #fff; --red: #a3221b; }
* { box-sizing: border-box; }
body { margin: 0; background: #f7f8fa; color: var(--text); font: 15px/1.45 'Be Vietnam Pro', 'Segoe UI', 'Liberation Sans', sans-serif; font-variant-numeric: tabular-nums; }
header { padding: 20px 32px 0; }
h1 { margin: 0; font-size: 22px; font-weight: 600; color: var(--blue); }
header p { margin: 4px 0 0; color: var(--second); }
header strong { color: var(--red); font-weight: 600; }
h2 { margin: 24px 0 8px; font-size: 15px; font-weight: 600; }
.figures { display: flex; flex-wrap: wrap; margin: 16px 32px 0; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.figure { flex: 1 1 130px; padding: 12px 16px; border-right: 1px solid var(--line); }
.figure:last-child { border-right: 0; }
.figure b { display: block; font-size: 24px; font-weight: 600; color: var(--blue); }
.figure span { color: var(--second); font-size: 13px; }
.alarm b { color: var(--red); }
main { display: grid; grid-template-columns: minmax(0, 1fr) 280px; gap: 32px; padding: 0 32px 48px; }
table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); }
th, td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-size: 13px; font-weight: 600; color: var(--second); white-space: nowrap; }
td small { color: var(--second); font-size: 13px; }
.code { white-space: nowrap; letter-spacing: 0.02em; }
.number { text-align: right; white-space: nowrap; }
.word { white-space: nowrap; }
main > section { min-width: 0; overflow-x: auto; }
button:disabled { color: var(--second); border-color: var(--line); cursor: default; }
.empty { color: var(--second); }
.buttons { display: grid; gap: 8px; }
form { margin: 0; }
button { width: 100%; min-height: 36px; padding: 6px 12px; border: 1px solid #8a97a6; border-radius: 4px; background: var(--paper); color: var(--blue); font: inherit; text-align: left; cursor: pointer; }
button:hover:enabled { background: #edf3fa; }
button:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
ul { margin: 0; padding-left: 18px; }
aside { font-size: 14px; }
@media (max-width: 900px) { main { grid-template-columns: 1fr; } }
`
