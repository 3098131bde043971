import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * DynamoDB's own protocol, spoken directly: a stream record reaches a Lambda in the service's JSON, byte for byte,
 * and the SDK would first turn it into something else.
 */
export type DynamoDbApi = (operation: string, input: unknown) => Promise<Record<string, unknown>>;

/** An error that DynamoDB names, such as `TrimmedDataAccessException`. */
export class DynamoDbError extends Error {
  override readonly name: string;
  constructor(type: string, message: string) {
    super(message);
    this.name = type.split('#').pop() ?? type;
  }
}

const SERVICES = { table: 'DynamoDB_20120810', stream: 'DynamoDBStreams_20120810' };
const STREAM_OPERATIONS = new Set(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords']);

/** `fetch` would take a third of the stream reader's time. */
const agent = new Agent({ keepAlive: true });
const post = (
  endpoint: string,
  headers: Record<string, string>,
  content: string,
): Promise<{ ok: boolean; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(endpoint, { method: 'POST', agent, headers }, (response) => {
      text(response).then((body) => resolve({ ok: response.statusCode === 200, body }), reject);
    });
    // The engine closes a connection that has been idle for long: what was sent on it just then never arrived.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && error.code === 'ECONNRESET')
        post(endpoint, headers, content).then(resolve, reject);
      else reject(error);
    });
    sent.end(content);
  });

/** DynamoDB Local reads the access key and the region from the signature and does not check it. */
export const dynamoDbApi = (place: {
  endpoint: string;
  region: string;
  accessKeyId: string;
}): DynamoDbApi => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${place.accessKeyId}/20260101/${place.region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`;
  return async (operation, input) => {
    const service = STREAM_OPERATIONS.has(operation) ? SERVICES.stream : SERVICES.table;
    const content = JSON.stringify(input);
    const headers = {
      authorization,
      'content-type': 'application/x-amz-json-1.0',
      'content-length': String(Buffer.byteLength(content)),
      'x-amz-target': `${service}.${operation}`,
    };
    const { ok, body } = await post(place.endpoint, headers, content);
    const answer = JSON.parse(body) as Record<string, unknown>;
    if (ok) return answer;
    throw new DynamoDbError(
      String(answer['__type']),
      String(answer['message'] ?? answer['Message'] ?? operation),
    );
  };
};
