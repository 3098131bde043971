/* oxlint-disable no-unused-vars -- CloudFront calls the function by its name */
// Runs at CloudFront's edge (runtime cloudfront-js-2.0) before the API is asked; the local runner runs the same code. `SAID` is put in front of
// it at synth: what a person reads, by language.
/* global SAID */
const LARGEST = 10485760;

function languageOf(request) {
  const asked = request.querystring.lang ? request.querystring.lang.value : '';
  const accepted = request.headers['accept-language'] ? request.headers['accept-language'].value : '';
  const wanted = [asked].concat(accepted.split(',')).map((each) => each.trim().slice(0, 2).toLowerCase());
  return wanted.find((each) => SAID.bodyTooLarge[each] !== undefined) || 'en';
}

function refuse(request, status, code, said) {
  const language = languageOf(request);
  const problem = said[language];
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
    return refuse(request, 413, 'body-too-large', SAID.bodyTooLarge);
  if (/^\/api\/(coordinator|finance)\//.test(request.uri) && !headers.authorization)
    return refuse(request, 401, 'signed-out', SAID.signedOut);
  // A slash or a sign of the sentence around an address, which people and mail programs put behind it.
  if (/^\/a\//.test(request.uri)) request.uri = request.uri.replace(/(?:%[0-9a-f]{2}|[^a-z0-9])+$/i, '');
  // Over whatever the caller has put there.
  headers['x-viewer-address'] = { value: event.viewer.ip };
  return request;
}
