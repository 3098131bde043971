/** For text in HTML, in an element or a quoted attribute. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A page of the local system itself; `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
button { font: inherit; display: block; width: 100%; margin: .5rem 0; padding: .8rem 1rem; text-align: start;
  border: 1px solid #767676; border-radius: .4rem; background: #fff; color: #111; cursor: pointer; }
button:hover, button:focus-visible { border-color: #0b57d0; outline: 2px solid #0b57d0; }
button small { display: block; color: #444; }
dt { font-weight: 600; margin-top: .8rem; } dd { margin: 0; }
.note { color: #444; }
code { overflow-wrap: anywhere; }
pre { overflow-x: auto; }
</style>
<h1>${escaped(title)}</h1>
${body}
</html>
`;
