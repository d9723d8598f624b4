import { isEventRow } from '../events/event-row.ts';
import { hasErrorShape } from '../events/error-shapes.ts';
import { LINE_START } from '../events/log-record.ts';
import { CONSOLE, isConsoleHeader } from '../tables/console-header.ts';
import { dashboardColumns } from '../tables/dashboard-header.ts';
import { spreadTabs } from '../tables/tab-cells.ts';
import type { BlockType } from '../types.ts';

const TABLE_HEADER = /^\s*(?:NAMESPACE[\u2191\u2193]? +)?(?:NAME[\u2191\u2193]? +[A-Z][A-Z0-9()-]*\b|LAST SEEN +(?:TYPE|FIRST SEEN|COUNT)\b)/;
const ROWS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\S+ +)?\S+ +(?:ClusterIP|NodePort|LoadBalancer|ExternalName) +\S+ +\S+ +(?:\d+(?::\d+)?\/(?:TCP|UDP|SCTP)\S*|<none>) +\S+/, 'Service'],
  [/^(?:\S+ +)?\S+ +\d+\/\d+ +[A-Z][\w:/]+ +\d+(?: +\(\S+ ago\))? +\d+[smhdy]/, 'Pod'],
  [/^(?:\S+ +)?\S+ +\d+\/\d+ +\d+ +\d+ +\d+[smhdy]/, 'Deployment'],
  [/^(?:\S+ +)?\S+ +\d+ +\d+ +\d+ +\d+ +\d+ +\S+ +\d+[smhdy]/, 'DaemonSet'],
  [/^(?:\S+ +)?[a-z][a-z0-9-]*-[a-z0-9]{5,10} +\d+ +\d+ +\d+ +\d+[smhdy]/, 'ReplicaSet'],
  [/^(?:\S+ {2,})?\S+ {2,}(?:IPv[46]|FQDN) {2,}(?:<unset>|[\d,]+(?: \+ \d+ more\.\.\.)?) {2,}\S.* {2,}(?:\d+[smhdy])+ *$/, 'EndpointSlice'],
  [/^(?:\S+ {2,})?\S+ {2,}(?:<none>|\[?[0-9a-f.:]+\]?(?::\d+)?(?:,\S+)?(?: \+ \d+ more\.\.\.)?) {2,}(?:\d+[smhdy])+ *$/, 'Endpoints'],
  [/^(?:\S+ {2,})?\S+ {2,}\S+ {2,}(?:\*|\S*\.\S+(?: \+ \d+ more\.\.\.)?) {2,}(?:\S+ {2,})?80(?:, 443)? {2,}(?:\d+[smhdy])+ *$/, 'Ingress'],
  [/^\S+ +(?:NotReady|Ready)(?:,SchedulingDisabled)? +\S+ +\d+[smhdy]\S* +v\d+\.\d+/, 'Node'],
  [/^(?:[a-z0-9][\w.-]* +)?(?:(?:\d+[smhdy])+|<unknown>) +(?:\(x\d+ over \w+\) +)?(?:Normal|Warning) +\S+ +[a-z]+\/\S+ +\S/, 'Event'],
];
const VERSION = /^(?:(?:Client Version|Server Version|Kustomize Version): |(?:client|server|kustomize)Version:|WARNING: version difference between client )/;
const HTTP = /^(?:curl: \(\d+\)|[<*]? ?HTTP\/\d(?:\.\d)? \d{3}\b|(?:> )?(?:GET|HEAD|POST|PUT|OPTIONS) \S+ HTTP\/\d|(?:wget|nc|telnet): .{0,200}(?:timed out|refused|unreachable|No route))/;
/** What `curl -v` puts behind its stars. */
const CURL_NOTE =
  /^\* +(?:Trying |TCP_NODELAY|Connected to|connect to|Failed to connect|Closing connection|Connection |ALPN|SSL|TLS|TCP|Server certificate|subject:|start date:|expire date:|issuer:|subjectAltName|Mark bundle|Using HTTP|Host |IPv[46]:|Could not resolve|Operation timed out|Recv failure|Empty reply|Resolving timed out|upload completely|Uses proxy|About to connect|Rebuilt URL|Immediate connect)/;
const KUBECTL_ERROR = /^(?:Error from server(?: \(\w+\))?:|error: |Unable to connect to the server:|The connection to the server |No resources found|W\d{4}.*Warning: )/;
const YAML_KEY = /^(?:- )?(?:apiVersion|addressType|kind|metadata|spec|status|data|items|stringData|subsets|annotations)(?::(?: |$)|：)/;
const YAML_DOCUMENT = /^---(?:\s|$)/;

const LONGEST_HEAD = 600;

/** The start of a line, with blanks for the tabs that spreadsheets and web terminals put between cells. */
function headOf(text: string): string {
  const head = text.length > LONGEST_HEAD ? text.slice(0, LONGEST_HEAD) : text;
  return head.includes('\t') ? spreadTabs(head) : head;
}

/** What a line, on its own, can only be the start of; undefined when it says nothing by itself. `text` has no margin. */
export function signOf(text: string): { type: BlockType; kind?: string } | undefined {
  const head = headOf(text);
  if (head === '') return undefined;
  if (LINE_START.test(head)) return { type: 'log' };
  if (KUBECTL_ERROR.test(head)) return { type: 'error' };
  if (HTTP.test(head) || CURL_NOTE.test(head)) return { type: 'http' };
  if (VERSION.test(head)) return { type: 'version' };
  if (TABLE_HEADER.test(head)) return { type: 'table' };
  if (dashboardColumns(text.slice(0, LONGEST_HEAD))) return { type: 'table' };
  if (isConsoleHeader(text.slice(0, LONGEST_HEAD))) return { type: 'table', kind: CONSOLE };
  if (YAML_KEY.test(head) || YAML_DOCUMENT.test(head)) return { type: 'yaml' };
  if (/^(?:\{|\[\s*[[{"\]]|\[$)/.test(head)) return { type: 'json' };
  if (isEventRow(head) || /^Type +Reason +Age +From +Message *$/.test(head) || /^Events: *$/.test(head)) return { type: 'event' };
  const row = /^\S+ +\S+ +\S/.test(head) ? ROWS.find(([pattern]) => pattern.test(head)) : undefined;
  if (row) return { type: 'table', kind: row[1] };
  return hasErrorShape(head) ? { type: 'event' } : undefined;
}
