/* oxlint-disable no-unused-vars -- put in front of functions at the edge, which call these */
/* global PIECES, PAGES_BY_NAME */
// biome-ignore lint/correctness/noUnusedVariables: called by the function behind it.
function languageOf(request, known) {
  const asked = request.querystring.lang ? request.querystring.lang.value : '';
  const accepted = request.headers['accept-language'] ? request.headers['accept-language'].value : '';
  const said = [asked].concat(request.uri.split('/').slice(1, 3), accepted.split(','));
  const wanted = said.map((each) =>
    each
      .trim()
      .toLowerCase()
      .replace(/[-;].*/, ''),
  );
  return wanted.find((each) => known.includes(each)) || known[0];
}

// biome-ignore lint/correctness/noUnusedVariables: called by the function behind it.
function showPage(status, name, language) {
  return {
    statusCode: status,
    headers: {
      'content-type': { value: 'text/html; charset=utf-8' },
      'content-language': { value: language },
      'cache-control': { value: 'no-store' },
    },
    body: PAGES_BY_NAME[`${name} ${language}`].map((piece) => PIECES[piece]).join('\n'),
  };
}
