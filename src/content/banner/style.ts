import { font } from '../overlay.ts';

/** Every pair of text and ground has at least 4.5:1 (the popup's colours). Sizes in px: the page sets its own rem. `small`: one line, which all of it grows from. */
export const css = `
section{--g:#fff;--t:#1b1f24;--m:#57606c;--l:#c9ced6;--a:#1d5fd1;--o:#fff;--bad:#b3261e;--good:#0b6e3c;
box-sizing:border-box;pointer-events:auto;position:relative;width:520px;max-width:calc(100vw - 24px);max-height:60vh;overflow:auto;padding:12px 44px 12px 14px;
color:var(--t);background:var(--g);border:1px solid var(--l);border-left:4px solid var(--tone);border-radius:8px;box-shadow:0 4px 20px #0004;
font:${font};color-scheme:light dark}
.bad{--tone:var(--bad)}.good{--tone:var(--good)}.info{--tone:var(--a)}
@media (prefers-color-scheme:dark){section{--g:#1b1e23;--t:#e9ebee;--m:#a9b1bc;--l:#4a515b;--a:#8ab4ff;--o:#0a1b3a;--bad:#ff9d95;--good:#69d69b}}
:lang(ko){word-break:keep-all;overflow-wrap:anywhere}
p{margin:0}[role]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:10px}[hidden],.row:empty{display:none}
.about{margin-top:8px;color:var(--m)}.about p+p{margin-top:4px}
button{font:inherit;min-height:32px;padding:4px 12px;color:var(--t);background:transparent;border:1px solid var(--l);border-radius:6px;cursor:pointer}
.main{color:var(--o);background:var(--a);border-color:var(--a);font-weight:600}
.link,.x,.grow{border-color:transparent}.link{text-decoration:underline;padding:4px 6px}
.x{position:absolute;top:6px;right:6px;width:32px;padding:0;font-size:20px;line-height:1}
button:hover{filter:brightness(.95)}[aria-busy] .row{opacity:.6}
button:focus-visible{outline:2px solid var(--a);outline-offset:2px}
.small{width:auto;max-width:240px;padding:7px 12px}.small>*,.small b,.grow{display:none}
.small .text{display:block;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.small .grow{display:block;position:absolute;inset:0}
@media print{section{display:none}}`;
