import type { WordStyle } from '../../core/template.ts';

/** The look of the page: colours and type of the edition, in a measure that reads well at every width and in print. */
export function pageStyles({ colours, font }: WordStyle): string {
  return `
:root{color-scheme:light;--heading:#${colours.heading};--accent:#${colours.accent};--text:#${colours.text};--muted:#${colours.muted};--link:#${colours.link};--panel:#${colours.panel}}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--text);font:1.125rem/1.5 "${font.replace(/["\\]/g, '')}",Arial,Helvetica,sans-serif;overflow-wrap:break-word}
body>*{max-width:46rem;margin-inline:auto;padding-inline:1.25rem}
h1,h2,h3,h4,h5,h6{color:var(--heading);line-height:1.25;margin:1.6em 0 .6em;text-wrap:balance}
h1{font-size:2.25rem;margin:0 0 .5em}h2{font-size:1.75rem;padding-top:1rem;border-top:.25rem solid var(--accent)}h3{font-size:1.4rem}h4{font-size:1.2rem}h5,h6{font-size:1.05rem}
a{color:var(--link);text-decoration-thickness:.08em;text-underline-offset:.15em}
a:focus-visible,.table:focus-visible{outline:.2rem solid var(--accent);outline-offset:.15rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem;z-index:1}
.cover{padding-block:3rem 1rem;border-top:1rem solid var(--accent)}.cover+.cover{border:0}
.subtitle{font-size:1.35rem}.organisation{font-weight:bold}.date,.source,.missing{color:var(--muted)}
.missing{font-style:italic}.signature{font-weight:bold;margin-top:2rem}
nav ol{list-style:none;padding-left:0}nav ol ol{padding-left:1.5rem}nav li{margin:.4rem 0}
li{margin:.35rem 0}:is(ol,ul) ol{list-style:lower-alpha}:is(ol,ul) :is(ol,ul) ol{list-style:lower-roman}
blockquote{margin:1rem 0 1rem 1rem;padding-left:1rem;border-left:.25rem solid var(--accent);font-style:italic}
blockquote footer{text-align:right;font-style:normal;color:var(--muted)}
.statement,.practice{background:var(--panel);border-left:.4rem solid var(--accent);padding:.75rem 1rem;margin:1rem 0}
.statement p,.practice p{margin:.4rem 0}.practice-label{font-weight:bold;color:var(--heading)}
.supplied{border-left:.25rem double var(--muted);padding-left:1rem}
.rating{display:inline-block;padding:.05rem .5rem;font-weight:bold;border-radius:.15rem}
.table{overflow-x:auto;margin:1.25rem 0}
table{border-collapse:collapse;width:100%;font-size:1rem}
caption,figcaption{text-align:left;font-weight:bold;color:var(--heading);padding-bottom:.4rem}
th{background:var(--panel);text-align:left}
th,td{padding:.45rem .6rem;border-bottom:1px solid var(--muted);vertical-align:top}
.group td{background:var(--panel)}.large{font-size:1.5rem;color:var(--heading);white-space:nowrap}
.right{text-align:right}
figure{margin:1.5rem 0}figure img,figure svg{max-width:100%;height:auto}
sup{line-height:0}sup a{padding-inline:.1em}
.notes{border-top:1px solid var(--muted);font-size:1rem}
.draft{background:var(--heading);color:#fff;margin:0 -1.25rem;text-align:center;font-weight:bold;padding:.5rem;letter-spacing:.1em}
@media print{.skip,.back{display:none}body{font-size:11pt}h2{break-before:page}table,figure,.statement{break-inside:avoid}a{color:inherit}}
`;
}
