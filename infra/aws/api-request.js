/* oxlint-disable no-unused-vars -- CloudFront calls the function by its name */
// Runs at CloudFront's edge (runtime cloudfront-js-2.0) before the API is asked; the local runner runs the same code. `SAID`, what a program
// reads, and pages for browsers are put in front of it at synth, by language.
/* global SAID, LANGUAGES, languageOf, showPage */
const LARGEST = 10485760;

function refuse(request, status, code, page) {
  const language = languageOf(request, LANGUAGES);
  const accept = request.headers.accept ? request.headers.accept.value : '';
  if (/^\/a(\/|$)/.test(request.uri) || accept.includes('text/html')) return showPage(status, page, language);
  const problem = SAID[code][language];
  return {
    statusCode: status,
    headers: {
      'content-type': { value: 'application/problem+json; charset=utf-8' },
      'content-language': { value: language },
      'cache-control': { value: 'no-store' },
    },
    body: JSON.stringify({
      status: status,
      type: `urn:cccc:problem:${code}`,
      title: problem.title,
      detail: problem.sentence,
      code: code,
    }),
  };
}

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const headers = request.headers;
  const length = headers['content-length'];
  if (length && Number(length.value) > LARGEST)
    return refuse(request, 413, 'body-too-large', 'body-too-large');
  const ofStaff = /^\/api\/(coordinator|finance)\//.exec(request.uri);
  if (ofStaff && !headers.authorization) return refuse(request, 401, 'signed-out', ofStaff[1]);
  // A slash or a sign of the sentence around an address, which people and mail programs put behind it.
  if (/^\/a\//.test(request.uri)) request.uri = request.uri.replace(/(?:%[0-9a-f]{2}|[^a-z0-9])+$/i, '');
  // Over whatever the caller has put there.
  headers['x-viewer-address'] = { value: event.viewer.ip };
  return request;
}
