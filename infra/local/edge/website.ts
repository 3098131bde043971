import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import * as z from 'zod';
import type { Resources } from '../parts.ts';
import type { EdgeReply, EdgeRequest } from './http.ts';
import { decoded } from './payload.ts';

const Deployment = z.object({
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  SourceObjectKeys: z.array(z.string()),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
});

const Manifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })),
});

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/**
 * A bucket as its Custom::CDKBucketDeployments fill it, read straight from the assembly's asset folders.
 * CloudFront may read objects but not list them, so a missing one is S3's 403, not a 404.
 */
export const website = (
  resources: Resources,
  bucketName: string,
): ((request: EdgeRequest) => EdgeReply) => {
  const sources = resources
    .ofType('Custom::CDKBucketDeployment')
    .map(({ properties }) => Deployment.parse(properties))
    .filter(({ DestinationBucketName }) => DestinationBucketName === bucketName)
    .flatMap(({ SourceObjectKeys, DestinationBucketKeyPrefix: prefix, SystemMetadata: metadata }) =>
      SourceObjectKeys.map((key) => ({ folder: assetFolder(resources.assemblyDir, key), prefix, metadata })),
    )
    .reverse();

  return (request) => {
    const key = decoded(request.path).slice(1);
    for (const { folder, prefix, metadata } of sources) {
      if (!key.startsWith(prefix)) continue;
      const file = resolve(folder, key.slice(prefix.length).replace(/^\//, ''));
      if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) continue;
      const body = readFileSync(file);
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      const headers = {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        etag,
        ...metadata,
      };
      if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: '' };
      return { status: 200, headers, body };
    }
    return { status: 403, headers: { 'content-type': 'application/xml' }, body: ACCESS_DENIED };
  };
};

const ACCESS_DENIED =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';

const assetFolder = (assemblyDir: string, objectKey: string): string => {
  const hash = objectKey.replace(/\.zip$/, '');
  for (const name of readdirSync(assemblyDir).filter((file) => file.endsWith('.assets.json'))) {
    const { files } = Manifest.parse(JSON.parse(readFileSync(join(assemblyDir, name), 'utf8')));
    const path = files[hash]?.source.path;
    if (path !== undefined) return resolve(assemblyDir, path);
  }
  throw new Error(`The assembly has no asset ${objectKey}.`);
};
