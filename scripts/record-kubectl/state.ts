/** A port of a Service as it is written in its spec. */
export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort: number | string;
  readonly protocol?: 'TCP' | 'UDP';
  readonly nodePort?: number;
}

/** Any object that the server can serve. Nodes have no namespace. */
export interface KubeObject extends Readonly<Record<string, unknown>> {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly name: string; readonly namespace?: string };
}

export interface ServiceObject extends KubeObject {
  readonly apiVersion: 'v1';
  readonly kind: 'Service';
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly uid: string;
    readonly creationTimestamp: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: Readonly<Record<string, unknown>> & {
    readonly ports: readonly ServicePort[];
    readonly selector?: Readonly<Record<string, string>>;
  };
  readonly status: { readonly loadBalancer: Readonly<Record<string, unknown>> };
}

/** A pod behind a Service, as far as endpoints show it. */
export interface Backend {
  readonly ip: string;
  readonly ipv6?: string;
  readonly ready: boolean;
  /** Named container ports. */
  readonly ports?: Readonly<Record<string, number>>;
}

/** An event about an object. Ages are seconds before the moment kubectl asks, so that its output never changes. */
export interface EventSpec {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly source: string;
  /** Node that the component ran on; printed in some tables only. */
  readonly host?: string;
  /** Part of the object, as `spec.containers{web}`. */
  readonly fieldPath?: string;
  readonly message: string;
  readonly lastSeen: number;
  /** Left out for an event that was seen once. */
  readonly firstSeen?: number;
  readonly count?: number;
}

/** One situation of a cluster, seen from one Service. */
export interface ServiceState {
  readonly service: ServiceObject;
  readonly backends: readonly Backend[];
  readonly events: readonly EventSpec[];
}

/** One situation of a cluster, seen from one object of any kind. */
export interface ObjectState {
  /** Name of its files: kind and situation, as `pod-crash-loop`. */
  readonly file: string;
  readonly object: KubeObject;
  /** Further objects that the cluster needs for it. */
  readonly others: readonly KubeObject[];
  readonly events: readonly EventSpec[];
}
