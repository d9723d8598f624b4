import type { RuleLogic } from './types.ts';

/**
 * Functions whose answer no other object can change: they look at the object that they are given, at its own events, or at
 * plain values. Everything else may look at Pods, nodes, listings or the cluster as a whole.
 */
export const OWN_FUNCTIONS: ReadonlySet<string> = new Set([
  'has', 'proven',
  'annotation', 'hasAnnotation', 'alibabaAnnotation', 'hasBareAnnotation', 'label', 'hasLabel', 'isManifest', 'apiVersion',
  'hasSelector', 'selectorValue', 'isPending', 'hasLoadBalancerAddress', 'isYoung',
  'writtenClusterIP', 'writtenHealthCheckNodePort', 'writtenNodePort', 'portNamesRepeated', 'portsRepeated', 'nodePortsRepeated', 'targetPortInvalid',
  'isDnsLabel', 'isCidr', 'isPrivate', 'isNumber', 'versionBelow', 'count', 'isEmpty',
  'podStatus', 'isNodeReady', 'preStopSeconds', 'sameProbes', 'probePortMissing',
  'backends', 'isIngressHost', 'tlsHostUnused', 'hostWithoutTls', 'pathRepeated', 'hasMoreRulesThan',
  'alibabaLoadBalancer', 'ccmManagesListeners', 'listenerProtocol', 'namesForeignPort', 'forwardPortUnmatched',
  'isClbPath', 'hasRivalCertificates', 'mixedRuleUnmatched', 'wantsHttps', 'specifiesForeignPort', 'specifiesTlsWithoutCertificate', 'specifiesTcpAndUdp', 'isHealthCheckRefused',
]);

/** A function by its name; methods such as `.exists(` are part of the language. */
const CALL = /(?<![.\w])([a-zA-Z]\w*)\(/g;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** Whether a rule asks nothing but the object itself, so that what it says holds whatever else there may be. */
export function asksOnlyItself({ when, certainWhen = '', mildWhen = '' }: RuleLogic): boolean {
  const code = `${when} ${certainWhen} ${mildWhen}`.replace(TEXT, '""');
  return [...code.matchAll(CALL)].every(([, name = '']) => OWN_FUNCTIONS.has(name));
}
