import { Secret as GeneratedSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** The one key of the system: e-mail fingerprints, sessions and form times are made with it. Nobody ever sees it. */
export class Secret extends Construct {
  readonly secret: GeneratedSecret;

  constructor(scope: Construct, id: string, props: { readonly retain: boolean }) {
    super(scope, id);
    this.secret = new GeneratedSecret(this, 'Secret', {
      description:
        'Key for e-mail fingerprints, links and form times. Changing it makes every known address unknown.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'E-mail fingerprints are stored: rotating their key by a timer would let everyone apply twice.',
    });
  }
}
