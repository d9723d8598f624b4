import type { Cloud, KnownProduct } from '../types.ts';

/** What a text tells about where it comes from. */
export interface Sign {
  readonly cloud: Cloud;
  readonly product?: KnownProduct;
  /** Written by the platform itself (`true`), or by a user who may have copied it from another cloud. */
  readonly strong: boolean;
}

const ACK: Sign = { cloud: 'alibaba', product: 'ack', strong: true };
const ACK_WISH: Sign = { ...ACK, strong: false };
const TENCENT: Sign = { cloud: 'tencent', strong: true };
const TENCENT_WISH: Sign = { cloud: 'tencent', strong: false };
const TKE: Sign = { cloud: 'tencent', product: 'tke', strong: true };
const TKE_WISH: Sign = { ...TKE, strong: false };
const SERVERLESS: Sign = { cloud: 'tencent', product: 'tke-serverless', strong: true };
const SERVERLESS_WISH: Sign = { ...SERVERLESS, strong: false };
const OTHER: Sign = { cloud: 'other', strong: true };
const OTHER_WISH: Sign = { cloud: 'other', strong: false };

type Table = readonly (readonly [prefix: string, sign: Sign])[];

/**
 * Annotation keys by prefix, the first that fits wins. Alibaba's ALB controller and the AWS one share
 * `alb.ingress.kubernetes.io/`: only keys that Alibaba's does not know tell something.
 */
const ANNOTATIONS: Table = [
  ['service.beta.kubernetes.io/alibaba-cloud-', ACK_WISH],
  ['service.beta.kubernetes.io/alicloud-', ACK_WISH],
  ['service.beta.kubernetes.io/backend-type', ACK_WISH],
  ['k8s.aliyun.com/', ACK],
  ['service.cloud.tencent.com/client-token', TENCENT],
  ['service.cloud.tencent.com/sync-', TENCENT],
  ['service.kubernetes.io/loadbalance-id', TENCENT],
  ['service.kubernetes.io/qcloud-clusterip-loadbalancer-subnetid', SERVERLESS_WISH],
  ['eks.tke.cloud.tencent.com/', SERVERLESS_WISH],
  ['service.cloud.tencent.com/direct-access', TKE_WISH],
  ['service.cloud.tencent.com/prevent-loopback', TKE_WISH],
  ['service.cloud.tencent.com/', TENCENT_WISH],
  ['service.kubernetes.io/qcloud-', TENCENT_WISH],
  ['service.kubernetes.io/tke-', TENCENT_WISH],
  ['service.kubernetes.io/local-svc-', TENCENT_WISH],
  ['service.kubernetes.io/service.extensiveParameters', TENCENT_WISH],
  ['ingress.cloud.tencent.com/status.conditions', TENCENT],
  ['ingress.cloud.tencent.com/', TENCENT_WISH],
  ['kubernetes.io/ingress.qcloud-loadbalance-id', TENCENT],
  ['kubernetes.io/ingress.existLbId', TENCENT_WISH],
  ['kubernetes.io/ingress.http-rules', TENCENT_WISH],
  ['kubernetes.io/ingress.https-rules', TENCENT_WISH],
  ['kubernetes.io/ingress.rule-mix', TENCENT_WISH],
  ['kubernetes.io/ingress.extensiveParameters', TENCENT_WISH],
  ['tke.cloud.tencent.com/', TKE_WISH],
  ['service.beta.kubernetes.io/aws-', OTHER_WISH],
  ['alb.ingress.kubernetes.io/scheme', OTHER_WISH],
  ['alb.ingress.kubernetes.io/target-type', OTHER_WISH],
  ['alb.ingress.kubernetes.io/certificate-arn', OTHER_WISH],
  ['alb.ingress.kubernetes.io/load-balancer-', OTHER_WISH],
  ['alb.ingress.kubernetes.io/target-group-attributes', OTHER_WISH],
  ['ingress.kubernetes.io/target-proxy', OTHER_WISH],
  ['ingress.kubernetes.io/forwarding-rule', OTHER_WISH],
  ['service.beta.kubernetes.io/azure-', OTHER_WISH],
  ['service.beta.kubernetes.io/do-loadbalancer-', OTHER_WISH],
  ['cloud.google.com/', OTHER_WISH],
  ['networking.gke.io/', OTHER_WISH],
];

const LABELS: Table = [
  ['service.k8s.alibaba/', ACK],
  ['alibabacloud.com/', ACK],
  ['ack.aliyun.com', ACK],
  ['service.cloud.tencent.com/loadbalance-type', TENCENT],
  ['cloud.tencent.com/', TENCENT],
  ['tke.cloud.tencent.com/', TKE],
  ['eks.tke.cloud.tencent.com/', SERVERLESS],
  ['eks.amazonaws.com/', OTHER],
  ['cloud.google.com/gke-', OTHER],
  ['kubernetes.azure.com/', OTHER],
];

const FINALIZERS: Table = [
  ['service.k8s.alibaba/', ACK],
  ['ingress.k8s.alibaba/', ACK],
  ['service.k8s.tencent/', TENCENT],
  ['ingress.k8s.tencent/', TENCENT],
  ['service.k8s.aws/', OTHER],
];

function byPrefix(table: Table, text: string): Sign | undefined {
  return table.find(([prefix]) => text.startsWith(prefix))?.[1];
}

/** What an annotation key tells. */
export const signOfAnnotation = (key: string): Sign | undefined => byPrefix(ANNOTATIONS, key);
/** What a label key tells. */
export const signOfLabel = (key: string): Sign | undefined => byPrefix(LABELS, key);
/** What a finalizer tells. */
export const signOfFinalizer = (name: string): Sign | undefined => byPrefix(FINALIZERS, name);

/** What a node's `spec.providerID` tells: `cn-beijing.i-…`, `qcloud:///…`, `aws:///…`. */
export function signOfProviderId(id: string): Sign | undefined {
  if (/^(?:alicloud:\/\/)?(?:[a-z]{2}-[a-z0-9-]+)\.i-[a-z0-9]+$/.test(id) || id.startsWith('alicloud://')) return ACK;
  if (id.startsWith('qcloud://')) return TENCENT;
  return /^(?:aws|gce|azure|digitalocean|openstack|vsphere):\/\//.test(id) ? OTHER : undefined;
}

/** What a version of the kubelet, kube-proxy or API server tells: `-aliyun.1`, `-tke.13`, `-eks.6`; AWS writes `-eks-`. */
export function signOfVersion(version: string): Sign | undefined {
  if (/-aliyun(?:\.|$|-)/.test(version)) return ACK;
  if (/-tke\.\d+/.test(version)) return TKE;
  if (/-eks\.\d+/.test(version)) return SERVERLESS;
  return /-eks-[0-9a-f]+|-gke\.\d+/.test(version) ? OTHER : undefined;
}

/** What the text or reason of an event tells. */
export function signOfEvent(reason: string | undefined, source: string | undefined, message: string): Sign | undefined {
  if (/\b(?:Retrun|Return)Code: [EWS]\d{4}\b/.test(message) || reason === 'EnsureServiceSuccess') return TENCENT;
  if (source === 'nlb-controller' || /\b(?:alicloud|Aliyun API Error|aliyun\.com|aliyuncs\.com)\b/.test(message)) return ACK;
  if (/^(?:DryRun: )?(?:Error syncing|Ensured) load balancer \[[^\]]*\]/.test(message)) return ACK;
  return /\[SDKError\] API: |SDK\.ServerError/.test(message) ? ACK : undefined;
}

/** What a load balancer class, Ingress class or image reference tells. */
export function signOfName(name: string): Sign | undefined {
  if (/^alibabacloud\.com\//.test(name) || /registry[a-z0-9.-]*\.aliyuncs\.com\/acs\//.test(name)) return ACK_WISH;
  if (name === 'qcloud' || /^ccr\.ccs\.tencentyun\.com\/(?:tkeimages|library)\//.test(name)) return TENCENT_WISH;
  return /\.elb\.amazonaws\.com$/.test(name) || name.startsWith('service.k8s.aws/') ? OTHER : undefined;
}

/** What a readiness gate tells; webhooks of the platform add them to Pods. */
export function signOfReadinessGate(condition: string): Sign | undefined {
  return condition.startsWith('cloud.tencent.com/') ? TENCENT : undefined;
}
