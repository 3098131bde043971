type AttributeValue = Readonly<Record<string, unknown>>;

const value = (attribute: AttributeValue): unknown => {
  const [[type = '', inner] = ['', undefined]] = Object.entries(attribute);
  switch (type) {
    case 'N':
      return Number(inner);
    case 'NS':
      return new Set((inner as string[]).map(Number));
    case 'SS':
    case 'BS':
      return new Set(inner as string[]);
    case 'NULL':
      return null;
    case 'L':
      return (inner as AttributeValue[]).map(value);
    case 'M':
      return plain(inner as Record<string, AttributeValue>);
    default:
      return inner;
  }
};

/** An item of DynamoDB's JSON as plain data; binary stays base64 text. */
export const plain = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).map(([name, attribute]) => [name, value(attribute as AttributeValue)]),
  );
