import type { Resource } from '../../evidence/types.ts';
import { stateOf, valueOf } from '../fields.ts';
import { resourcesNamed } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { sharesNamespace } from '../selectors.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { fieldsOf } from './entries.ts';
import type { RuleFunction } from './types.ts';

const DATA = ['/data', '/stringData'];

/** Whether a Secret lacks the certificate id. Who pasted it may have cut its data: then only its type tells. */
function lacksCertificateId(secret: Resource): boolean | undefined {
  const shown = DATA.filter((field) => stateOf(secret, field) === 'present');
  if (shown.some((field) => stateOf(secret, `${field}/qcloud_cert_id`) === 'present')) return false;
  if (valueOf(secret, '/type') === 'kubernetes.io/tls') return true;
  return shown.length > 0 && shown.every((field) => !secret.open.has(field)) ? true : undefined;
}

function tlsSecretUnusable(view: View): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const tls = valueOf(resource, '/spec/tls');
  if (!Array.isArray(tls)) return stateOf(resource, '/spec/tls') === 'absent' ? false : raiseForObject(view[SOURCE]);
  const secrets = tls.map((entry: unknown) =>
    resourcesNamed(session, 'Secret', String(fieldsOf(entry)['secretName'] ?? '')).find((secret) => sharesNamespace(secret, resource)),
  );
  const answers = secrets.map((secret) => (secret === undefined ? undefined : lacksCertificateId(secret)));
  const wrong = answers.indexOf(true);
  const secret = secrets[wrong];
  if (secret !== undefined) {
    session.trace.reads.push({ resource, pointer: `/spec/tls/${wrong}/secretName` }, { resource: secret, pointer: '/type' });
    return true;
  }
  return answers.every((answer) => answer === false) && !resource.open.has('/spec/tls') ? false : raiseUnknown(session.trace, PROBES.secretTypes, resource);
}

/** Certificates of a CLB Ingress. */
export const TKE_CERTIFICATE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'tlsSecretUnusable(Ingress): bool',
    description: 'Whether a Secret of spec.tls has no qcloud_cert_id: by its keys, or by its type kubernetes.io/tls; unknown where it is not in the evidence.',
    run: (_session, view: View) => tlsSecretUnusable(view),
  },
];
