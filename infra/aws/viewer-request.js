/* oxlint-disable no-unused-vars -- CloudFront calls the function by its name */
// Runs at CloudFront's edge (runtime cloudfront-js-2.0) before the site's bucket is asked; the local runner runs the same file.
// The bucket holds files, people type folders: /fi/hae and /fi/hae/ both mean /fi/hae/index.html.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last === '') request.uri += 'index.html';
  else if (!last.includes('.')) request.uri += '/index.html';
  return request;
}
