/* oxlint-disable no-unused-vars -- CloudFront calls the function by its name */
// Runs at CloudFront's edge (runtime cloudfront-js-2.0) before the site's bucket is asked; the local runner runs the same code. `PAGES`, the paths of
// all pages, and `MISSING`, the page of an address that nothing lies at, are put in front of it at synth: the bucket would answer in XML.
// The bucket holds files, people type folders: /fi/hae and /fi/hae/ both mean /fi/hae/index.html.
/* global PAGES, MISSING */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  if (request.uri.startsWith('/assets/')) return request;
  const path = request.uri.replace(/\/(?:index\.html)?$/, '');
  if (PAGES.includes(path)) {
    request.uri = `${path}/index.html`;
    return request;
  }
  return {
    statusCode: 404,
    headers: {
      'content-type': { value: 'text/html; charset=utf-8' },
      'cache-control': { value: 'no-store' },
    },
    body: MISSING,
  };
}
