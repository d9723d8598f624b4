import { cellsOfPod } from './pods.ts';
import { cellsOfEvent, cellsOfNode } from './nodes-and-events.ts';
import { cellsOfEndpoints, cellsOfIngress, cellsOfService, cellsOfSlice } from './network.ts';
import type { KubeObject } from '../state.ts';

/** Column names; those in brackets show with `-o wide` only. */
type Columns = readonly string[];
type Cells = (object: KubeObject, now: number) => readonly (string | number)[];

/** The tables of the API server (`pkg/printers/internalversion`), which kubectl only lays out. */
const TABLES: Readonly<Record<string, readonly [Columns, Cells]>> = {
  Service: [['Name', 'Type', 'Cluster-IP', 'External-IP', 'Port(s)', 'Age', '(Selector)'], cellsOfService],
  Ingress: [['Name', 'Class', 'Hosts', 'Address', 'Ports', 'Age'], cellsOfIngress],
  Endpoints: [['Name', 'Endpoints', 'Age'], cellsOfEndpoints],
  EndpointSlice: [['Name', 'AddressType', 'Ports', 'Endpoints', 'Age'], cellsOfSlice],
  Pod: [['Name', 'Ready', 'Status', 'Restarts', 'Age', '(IP)', '(Node)', '(Nominated Node)', '(Readiness Gates)'], cellsOfPod],
  Node: [['Name', 'Status', 'Roles', 'Age', 'Version', '(Internal-IP)', '(External-IP)', '(OS-Image)', '(Kernel-Version)', '(Container-Runtime)'], cellsOfNode],
  Event: [['Last Seen', 'Type', 'Reason', 'Object', '(Subobject)', '(Source)', 'Message', '(First Seen)', '(Count)', '(Name)'], cellsOfEvent],
};

/** A list or an object as a table; undefined for what has none. */
export function toTable(found: unknown, now: number): unknown {
  const { kind, items } = found as { kind: string; items?: readonly KubeObject[] };
  const table = TABLES[kind.replace(/List$/, '')];
  if (!table) return undefined;
  const [columns, cells] = table;
  return {
    kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata: {},
    columnDefinitions: columns.map((column) => ({
      name: column.replace(/^\((.*)\)$/, '$1'), type: 'string', format: column === 'Name' ? 'name' : '', description: '', priority: column.startsWith('(') ? 1 : 0,
    })),
    rows: (items ?? [found as KubeObject]).map((object) => ({
      cells: cells(object, now),
      object: { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata },
    })),
  };
}
