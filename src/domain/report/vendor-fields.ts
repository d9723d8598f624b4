import type { FieldName } from '../case/types.ts';
import type { EvidenceInput } from '../evidence/types.ts';

/** More text than this is not searched: what a vendor asks for stands near the beginning. */
const SEARCHED = 2_000_000;

const REGION = /\b(?:(?:ap|na|eu|sa)-(?:guangzhou|shanghai|nanjing|beijing|chengdu|chongqing|hongkong|singapore|jakarta|seoul|tokyo|bangkok|mumbai|taipei|ashburn|siliconvalley|frankfurt|moscow|saopaulo|toronto)(?:-[a-z]{2,8})?(?:-\d)?|cn-(?:hangzhou|shanghai|beijing|shenzhen|guangzhou|qingdao|zhangjiakou|huhehaote|wulanchabu|chengdu|heyuan|nanjing|fuzhou|wuhan|hongkong)(?:-finance(?:-\d)?)?|(?:us|eu|ap|me)-(?:east|west|central|southeast|northeast|south)-\d)\b/;
const CLUSTER = /\b(?:cls-[0-9a-z]{8}|c[0-9a-f]{32})\b/;
const LOAD_BALANCER = /\b(?:lb|alb|nlb|clb)-[0-9a-z]{8,40}\b/;
const REQUEST = /\brequest[ _-]?id\b["']?\s{0,4}[:=]?\s{0,4}["']?([0-9A-Fa-f]{8}-[0-9A-Fa-f-]{20,40}|[0-9A-Fa-f]{32})/i;
const UID = /\buid["']?\s{0,8}:\s{0,8}["']?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/;
const EVENT_TIME = /\b(?:firstTimestamp|lastTimestamp|eventTime)["']?\s{0,4}:\s{0,4}["']?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/g;
const LOG_TIME = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/gm;

/** What vendors ask for first, as far as the paste holds it. The Service uid is that of the first Service in YAML or JSON. */
export function vendorFields(inputs: readonly EvidenceInput[]): Partial<Record<FieldName, string>> {
  const text = inputs.map((input) => input.text).join('\n').slice(0, SEARCHED);
  const fields: Partial<Record<FieldName, string | undefined>> = {
    region: REGION.exec(text)?.[0],
    cluster: CLUSTER.exec(text)?.[0],
    clb: LOAD_BALANCER.exec(text)?.[0],
    requestId: REQUEST.exec(text)?.[1],
    serviceUid: serviceUid(text),
    timeWindow: timeWindow(text),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function serviceUid(text: string): string | undefined {
  for (const document of text.split(/^---.*$/m)) if (/^\s{0,8}"?kind"?\s{0,4}:\s{0,4}"?Service"?,?\s*$/m.test(document)) return UID.exec(document)?.[1];
  return undefined;
}

function timeWindow(text: string): string | undefined {
  const times = [...text.matchAll(EVENT_TIME), ...text.matchAll(LOG_TIME)].map((match) => (match[1] ?? '').replace(' ', 'T')).sort();
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first === last ? first : `${first} – ${last}`;
}
