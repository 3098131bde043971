/** The part of a CloudFormation template that a review reads. */
export type Template = {
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
};

/** Key of the template's metadata under which the versions of all stored schemas stand, by kind of item. */
export const SCHEMA_VERSIONS = 'cccc:schemaVersions';

/** Types whose loss is a loss of data, of sign-ins or of links, with the properties of which a change replaces them. */
const STATEFUL: Readonly<Record<string, readonly string[]>> = {
  'AWS::Backup::BackupVault': ['BackupVaultName', 'EncryptionKeyArn'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::Events::Archive': ['ArchiveName', 'SourceArn'],
  'AWS::Events::EventBus': ['Name'],
  'AWS::KMS::Key': [],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::SES::EmailIdentity': ['EmailIdentity'],
  'AWS::SecretsManager::Secret': ['Name', 'GenerateSecretString'],
};

const versionsIn = ({ Metadata = {} }: Template): Readonly<Record<string, unknown>> => {
  const versions = Metadata[SCHEMA_VERSIONS];
  return typeof versions === 'object' && versions !== null ? { ...versions } : {};
};

/** Kinds that the deployed release may have written in a version that the next one cannot read. */
const unreadable = (deployed: Template, next: Template): string[] => {
  const readable = versionsIn(next);
  return Object.entries(versionsIn(deployed)).flatMap(([kind, version]) =>
    Number(version) > Number(readable[kind] ?? 0)
      ? [
          `${kind} is stored in version ${version}, and the release reads up to ${readable[kind] ?? 'none'}: roll forward.`,
        ]
      : [],
  );
};

const lost = (deployed: Template, next: Template): string[] =>
  Object.entries(deployed.Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const replacing = STATEFUL[Type];
    if (replacing === undefined) return [];
    const after = next.Resources[id];
    if (after === undefined || after.Type !== Type)
      return [`${Type} ${id} would leave the stage, and an empty one take its place.`];
    const changed = replacing.filter(
      (name) => JSON.stringify(Properties[name]) !== JSON.stringify(after.Properties?.[name]),
    );
    return changed.map((name) => `${Type} ${id} would be replaced: ${name} differs.`);
  });

/** Reasons against a deployment of `next` where `deployed` runs. None: it may go. */
export const objectionsTo = (next: Template, deployed: Template): readonly string[] => [
  ...lost(deployed, next),
  ...unreadable(deployed, next),
];
