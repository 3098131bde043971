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

/** DynamoDB Local reads the access key and the region from the signature and does not check it. */
export const dynamoDbApi = (place: {
  endpoint: string;
  region: string;
  accessKeyId: string;
}): DynamoDbApi => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${place.accessKeyId}/20260101/${place.region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`;
  return async (operation, input) => {
    const service = STREAM_OPERATIONS.has(operation) ? SERVICES.stream : SERVICES.table;
    const response = await fetch(place.endpoint, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${service}.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (response.ok) return body;
    throw new DynamoDbError(String(body['__type']), String(body['message'] ?? body['Message'] ?? operation));
  };
};
