import { Secret as GeneratedSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** A generated key for one purpose. Nobody ever sees it. */
export class Secret extends Construct {
  readonly secret: GeneratedSecret;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly retain: boolean; readonly description: string },
  ) {
    super(scope, id);
    this.secret = new GeneratedSecret(this, 'Secret', {
      description: props.description,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A rotation by timer is a Lambda more; an operator rotates by a command, which leaves former keys to read.',
    });
  }
}
