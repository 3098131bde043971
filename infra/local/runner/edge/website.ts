import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import * as z from 'zod';
import type { Resources } from '../parts.ts';
import { assetPath } from '../template/read.ts';
import type { EdgeReply, EdgeRequest } from './http.ts';
import { decoded } from './payload.ts';

const Deployment = z.object({
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  SourceObjectKeys: z.array(z.string()),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
});

const BucketPolicy = z.object({
  Bucket: z.string(),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.string(), Action: z.union([z.string(), z.array(z.string())]) })),
  }),
});

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/**
 * A bucket as its Custom::CDKBucketDeployments fill it, read straight from the assembly's asset folders.
 * A missing object is S3's 404 where the bucket's policy lets the reader list, else its 403.
 */
export const website = (resources: Resources, bucketName: string): ((request: EdgeRequest) => EdgeReply) => {
  const sources = resources
    .ofType('Custom::CDKBucketDeployment')
    .map(({ properties }) => Deployment.parse(properties))
    .filter(({ DestinationBucketName }) => DestinationBucketName === bucketName)
    .flatMap(({ SourceObjectKeys, DestinationBucketKeyPrefix: prefix, SystemMetadata: metadata }) =>
      SourceObjectKeys.map((key) => ({ folder: assetPath(resources.assemblyDir, key), prefix, metadata })),
    )
    .reverse();
  const missing = readersMayList(resources, bucketName)
    ? s3Error(404, 'NoSuchKey', 'The specified key does not exist.')
    : s3Error(403, 'AccessDenied', 'Access Denied');

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
    return missing;
  };
};

const readersMayList = (resources: Resources, bucketName: string): boolean =>
  resources
    .ofType('AWS::S3::BucketPolicy')
    .map(({ properties }) => BucketPolicy.parse(properties))
    .filter(({ Bucket }) => Bucket === bucketName)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .some(({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('s3:ListBucket'));

const s3Error = (status: number, code: string, message: string): EdgeReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
