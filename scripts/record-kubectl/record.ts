import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../lib/run.mjs';
import { startApiServer } from './api-server.ts';
import { describeObject, describeService, FURTHER_CALLS, getYaml, type Call } from './calls.ts';
import { toEndpoints, toSlices } from './endpoints.ts';
import { FIXED_NOW, timeAgo, toEvents } from './events.ts';
import { findKubectls } from './kubectls.ts';
import { ACK_STATES } from './objects/ack.ts';
import { CONFIG_MAP_STATES, NODE_STATES } from './objects/cluster.ts';
import { CORE_STATES } from './objects/core.ts';
import { ENDPOINT_STATES, INGRESS_STATES } from './objects/network.ts';
import { ODD_POD_STATES } from './objects/pods-odd.ts';
import { POD_STATES } from './objects/pods.ts';
import { TKE_STATES } from './objects/tke.ts';
import { WORKLOAD_STATES } from './objects/workloads.ts';
import type { EventSpec, KubeObject, ObjectState, ServiceState } from './state.ts';

const OUT = path.join(ROOT, 'src/testing/fixtures/recorded');
const SERVICES: readonly ServiceState[] = [...ACK_STATES, ...TKE_STATES, ...CORE_STATES];
const OTHERS: readonly ObjectState[] = [...POD_STATES, ...ODD_POD_STATES, ...WORKLOAD_STATES, ...INGRESS_STATES, ...ENDPOINT_STATES, ...NODE_STATES, ...CONFIG_MAP_STATES];
const runFile = promisify(execFile);

interface Recorded {
  /** Name of its files. */
  readonly file: string;
  readonly objects: readonly KubeObject[];
  readonly about: KubeObject;
  readonly events: readonly EventSpec[];
}

function recordedStates(): Recorded[] {
  const services = SERVICES.map((state) => {
    const endpoints = toEndpoints(state);
    return { file: state.service.metadata.name, about: state.service, events: state.events, objects: [{ ...state.service }, ...(endpoints ? [endpoints] : []), ...toSlices(state)] };
  });
  const others = OTHERS.map(({ file, object, others: more, events }) => ({ file, about: object, events, objects: [object, ...more] }));
  return [...services, ...others];
}

const STATES = recordedStates();

/** A pod that is being deleted shows for how long, so that moment moves with the clock. */
function movedTo(object: KubeObject, now: number): KubeObject {
  const { deletionTimestamp } = object.metadata;
  if (typeof deletionTimestamp !== 'string') return object;
  return { ...object, metadata: { ...object.metadata, deletionTimestamp: timeAgo(now, (FIXED_NOW - Date.parse(deletionTimestamp)) / 1000) } };
}

function objectsAt(now: number): KubeObject[] {
  return STATES.flatMap(({ objects, about, events }) => [...objects.map((object) => movedTo(object, now)), ...toEvents(about, events, now)]);
}

const written = new Set<string>();

function write(file: string, text: string): void {
  written.add(file);
  const target = path.join(OUT, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function writeJson(file: string, value: unknown): void {
  write(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** Files of an earlier recording whose state or call is gone. */
function removeStale(folders: readonly string[]): void {
  for (const folder of folders) {
    for (const file of readdirSync(path.join(OUT, folder))) if (!written.has(`${folder}/${file}`)) rmSync(path.join(OUT, folder, file));
  }
}

/** Versions recorded on another machine stay. */
function knownVersions(): Record<string, string> {
  const file = path.join(OUT, 'versions.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** Runs tasks three at a time: each waits for the clock more than it works. */
async function runAll(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) await task();
  };
  await Promise.all([work(), work(), work()]);
}

/** kubectl prints the keys of a ConfigMap in an order that changes from call to call. */
function isSettled(text: string): boolean {
  const keys = [...text.matchAll(/^([\w.-]+):\n----$/gm)].map((match) => match[1] ?? '');
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
}

async function untilSettled(ask: () => Promise<string>): Promise<string> {
  for (let tries = 0; tries < 500; tries++) {
    const text = await ask();
    if (isSettled(text)) return text;
  }
  throw new Error('The keys of a ConfigMap never came in order.');
}

/** Records every kubectl that is found; paths of further ones are arguments: `npm run record -- /opt/old/kubectl`. */
async function main(extraKubectls: readonly string[]): Promise<void> {
  const kubectls = findKubectls(extraKubectls);
  if (kubectls.length === 0) throw new Error('No kubectl found: put one on the PATH, or give the path of one.');
  const server = await startApiServer(objectsAt);
  const home = mkdtempSync(path.join(tmpdir(), 'wenzhen-kubectl-'));
  // Absolute times are printed in the time zone of whoever asks.
  const env = { HOME: home, PATH: process.env['PATH'] ?? '', TZ: 'Asia/Shanghai' };
  const calls = [...SERVICES.map(describeService), ...OTHERS.map(describeObject), ...FURTHER_CALLS];
  try {
    // Events carry ages in seconds instead of times, which would be new at each recording.
    for (const { file, objects, events } of STATES) writeJson(`objects/${file}.json`, { objects, events });
    writeJson('calls.json', Object.fromEntries(calls.map(({ file, args }) => [file, args])));
    writeJson('versions.json', { ...knownVersions(), ...Object.fromEntries(kubectls.map(({ version, full }) => [version, full])) });
    for (const { file, version } of kubectls) {
      const ask = async ({ args, still = false }: Pick<Call, 'args' | 'still'>): Promise<string> => {
        const { stdout, stderr } = await runFile(file, ['--server', still ? server.stillUrl : server.url, ...args], { env }).catch((error: { stdout: string; stderr: string }) => error);
        return stdout + stderr;
      };
      const known = calls.filter(({ since = 0 }) => Number(version.split('.')[1]) >= since);
      await runAll(known.map((call) => async () => write(`${version}/${call.file}.txt`, await untilSettled(() => ask(call)))));
      if (version === kubectls.at(-1)?.version) await runAll(STATES.map((state) => async () => write(`yaml/${state.file}.yaml`, await ask(getYaml(state.about)))));
      console.log(`kubectl ${version}: ${STATES.length} states, ${known.length} calls`);
    }
    removeStale(['objects', 'yaml', ...kubectls.map(({ version }) => version)]);
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
