/* oxlint-disable no-unused-vars -- CloudFront calls the function by its name */
// Runs at CloudFront's edge (runtime cloudfront-js-2.0) before the site's bucket is asked; the local runner runs the same code. `PAGES`, the paths of
// all pages, `ASSETS` and `NAMES`, all other files by what they begin and end with, and the page of an address that nothing lies at are put in front of it
// at synth: the bucket would answer in XML.
// The bucket holds files, people type folders: /fi/hae and /fi/hae/ both mean /fi/hae/index.html.
/* global PAGES, ASSETS, NAMES, LANGUAGES, languageOf, showPage */
function isAsset(uri) {
  const parts = /^\/assets\/(.*\/|[^-/]+-)?([^/]+)(\.\w+)$/.exec(uri);
  const names = parts && NAMES[ASSETS[(parts[1] || '') + parts[3]]];
  return Boolean(names) && names.split(' ').includes(parts[2]);
}

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  if (isAsset(request.uri)) return request;
  const path = request.uri.replace(/\/(?:index\.html)?$/, '');
  if (PAGES.includes(path)) {
    request.uri = `${path}/index.html`;
    return request;
  }
  return showPage(404, 'not-found', languageOf(request, LANGUAGES));
}
