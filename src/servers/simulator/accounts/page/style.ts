const light = `--page: #f5f6f8; --surface: #ffffff; --text: #1b2230; --muted: #566072; --line: #dde1e9; --edge: #838d9f;
  --accent: #2456d3; --on-accent: #ffffff; --soft: #e9effd; --bad: #b3261e; color-scheme: light;`;
const dark = `--page: #11141a; --surface: #191d25; --text: #e7eaf0; --muted: #a3adbd; --line: #2c3340; --edge: #6b7688;
  --accent: #86abff; --on-accent: #0c1630; --soft: #212d4a; --bad: #ff9a91; color-scheme: dark;`;

/**
 * Looks of the pages, light and dark; they stand in the page itself, since it loads nothing. Beside the explorer its
 * theme is named on the root.
 */
export const style = `
:root { ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }
:root[data-theme="dark"] { ${dark} }
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  padding: 24px 16px;
  background: var(--page);
  color: var(--text);
  font: 14px / 1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
main {
  max-width: 460px;
  margin: 0 auto;
  padding: 24px;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 10px;
}
.place { margin: 0 0 16px; padding: 6px 10px; border-radius: 6px; background: var(--soft); font-size: 13px; }
h1 { margin: 0 0 16px; font-size: 20px; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 20px 0 6px; font-size: 14px; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 12px; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
ul { display: grid; gap: 4px; margin: 0; padding: 0 0 0 18px; }
details { margin: 8px 0 0; font-size: 13px; color: var(--muted); }
details p { margin: 4px 0 0; }
summary { cursor: pointer; width: fit-content; border-radius: 4px; }
code { font: 12px / 1.5 ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.choices { display: grid; gap: 8px; margin: 20px 0 0; padding: 0; border: 0; }
.choices legend { margin: 0 0 6px; padding: 0; font-weight: 600; }
label { display: grid; grid-template-columns: 130px 1fr; gap: 4px 12px; align-items: center; color: var(--muted); }
select, button { font: inherit; min-height: 36px; border-radius: 6px; border: 1px solid var(--edge); }
select { width: 100%; padding: 0 8px; background: var(--surface); color: var(--text); }
.buttons { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin-top: 24px; }
button { font-weight: 600; background: var(--surface); color: var(--text); cursor: pointer; }
button[value="allow"] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.wrong { color: var(--bad); }
@media (max-width: 420px) {
  body { padding: 0; background: var(--surface); }
  main { border: 0; padding: 16px; }
  label { grid-template-columns: 1fr; }
}
`;
